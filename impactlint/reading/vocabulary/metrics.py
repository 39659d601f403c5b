"""Names of metrics, by the direction in which they get better, and of the simplest guesses they are held against."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import word_set

R2 = word_set("r2 r-squared r2-score")
"""Names of a metric that says how much better a model is than the mean."""
SCORES = word_set(
    """accuracy acc precision recall sensitivity specificity f1 f1-score fscore f-score auc roc auroc rocauc roc-auc
    prauc pr-auc auprc ap ap50 map map50 iou miou dice jaccard kappa mcc gini ndcg mrr bleu rouge meteor""",
    R2,
)
"""Metrics that no model beats 1 or 100 % of."""
HIGHER_IS_BETTER = word_set(
    "top-1 top1 top-5 top5 psnr ssim silhouette ari nmi elo winrate win-rate sharpe throughput fps speedup",
    SCORES,
)
LOWER_IS_BETTER = word_set(
    """loss logloss log-loss error errors mae mse rmse rmsle mape smape wape mase crps wer cer perplexity brier fid
    latency"""
)

NAIVE = word_set("naive dummy chance")
"""Words that name the simplest guess in whatever sentence."""
GUESS = (
    f"{'|'.join(sorted(NAIVE))}|majority|persistence|moving average|last[- ](?:close|value)|random guess\\w*"
    "|mean predictor"
)
"""Fragment of a pattern: those words, and what else names such a guess where a row or a sentence opens with it."""
