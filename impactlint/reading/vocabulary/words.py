"""Words that tell what a sentence speaks of: metrics, outcomes, technologies, needs, people, targets, settings."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import word_set

QUALITY = word_set(
    """accuracy acc precision recall sensitivity specificity f1 f1-score fscore f-score auc roc auroc auprc pr-auc prauc roc-auc
    rocauc rmse mae mse mape smape wape rmsle r2 r² r-squared adjusted mcc kappa gini ks iou miou map mrr ndcg bleu rouge
    rouge-l meteor perplexity wer cer psnr ssim fid loss error logloss log-loss brier silhouette ari nmi hit top-1 top1 top-5
    top5 elo winrate win-rate faithfulness relevancy groundedness correctness score scores ap ap50 map50 mase crps sharpe
    drawdown dice jaccard hamming correlation accuracy_score f1_score val_accuracy val_loss test_accuracy confidence
    recall@k precision@k recall@10 precision@10 pass@1 lift uplift coverage deviance residual similarity"""
)
RARE_METRICS = word_set(
    """chrf chrf++ bleurt comet ter bertscore vmaf lpips cider spice stoi si-sdr sdr pesq eer dcf nse kge nmse nrmse
    msle medae mda bpc bpd nll ppl mpjpe pa-mpjpe add-s pck absrel mota idf1 hota sus thd thd+n pearson
    spearman kendall cohen's hazard auuc qini cagr sortino calmar wmape f2 f0.5 fnr fpr tpr tnr npv ppv ap75 ap25 psds
    mcd giou dsc hd95 assd"""
)
"""Names of metrics that few pages use; no weight was learnt for one of them alone."""
SPEED = word_set(
    """latency throughput speed speedup runtime response time inference fps qps rps tps memory ram footprint cpu uptime
    availability ops ops/s ops/sec items/s req/s requests/s requests/sec mb/s gb/s ns/op ms/op us/op tokens/s tokens/sec benchmark
    benchmarks gzipped p50 p90 p95 p99 overhead duration cost costs price startup load size bandwidth gflops tflops mflops"""
)
OUTCOME = word_set(
    """revenue sales profit margin conversion conversions retention churn engagement adoption roi savings saving saved saves
    workload hours effort manual productivity satisfaction nps complaints tickets escalations defects downtime incidents
    waste stockouts overstock deliveries returns losses loss fraud clicks ctr aov users customers downloads rank ranked
    place placed percentile"""
)
CHANGE = word_set(
    """improve improves improved improving improvement increase increases increased increasing reduce reduces reduced reducing
    reduction decrease decreases decreased cut cuts cutting drop drops dropped fall fell falls rise rose rises raise raised
    boost boosts boosted gain gains gained lower lowered lowers save saves saved saving faster slower quicker cheaper
    smaller larger better worse outperform outperforms outperformed outperforming exceed exceeds exceeded beat beats beating
    surpass surpasses surpassed halved doubled tripled accelerate accelerated speeds sped shrink shrank grew growth grow
    eliminate eliminated avoid avoided recover recovered more less higher uplift savings"""
)
ACHIEVE = word_set(
    """achieve achieves achieved achieving reach reaches reached attain attains attained obtain obtains obtained score scored
    caught catches solved solves recovered recovers
    scores yield yields yielded got gets deliver delivers delivered produce produced shows showed shown reports reported
    measured observed found ranked placed won converge converged performed performs hit hits gave gives result results
    resulted resulting demonstrates arrive arrives arrived totals totalled amounted"""
)
TARGET = word_set(
    """aim aims aiming goal goals target targets targeted targeting should must want wants would expected expect expects hope plan plans
    planned planning could may might try trying intend intended require required requirement requirements minimum threshold
    desired hypothetical projected projection estimate estimated potential assume assumed assumption roadmap future
    objective budget limit limits max maximum min ideally sla slo kpi"""
)
SETTING = word_set(
    """epoch epochs batch batches batch_size lr learning rate layer layers hidden unit units neuron neurons dropout kernel
    filters filter stride iterations iteration iter estimators n_estimators depth max_depth leaf seed random_state fold folds
    cv k alpha beta gamma lambda momentum decay weight_decay dim dims dimension dimensions dimensional embedding embeddings
    token tokens context window chunk chunks overlap temperature top-k top_k topk n_clusters clusters cluster components
    heads parameters params parameter threshold split test_size train_size steps step patience optimizer adam sgd rank
    resolution pixels pixel px port timeout retries workers threads hyperparameters hyperparameter tuned trials cutoff"""
)
DATASET = word_set(
    """rows row samples sample records record images image observations observation instances instance examples transactions
    transaction reviews review tweets customers users features feature columns column variables variable classes class
    categories category labels label entries documents files pages videos clips words sentences patients countries cities
    products items movies ratings games matches players songs tracks articles questions datasets dataset points months
    years days weeks csv gb mb kb tb hours dataset's datapoints attributes fields tables queries papers genes species
    subjects participants stores sessions events train training testing testset"""
)
COUNTS = word_set(
    """projects project stars star commits commit lines tests test modules module endpoints endpoint steps step chapters
    lessons weeks week notebooks notebook models model algorithms agents agent scripts charts plots dashboards components
    services pipelines technologies skills years year languages language functions rules commands options examples
    figures sections parts phases stages tools packages contributors forks issues cores gpus gpu nodes cpus"""
)
VERSION = word_set(
    """python version versions v node java pytorch tensorflow cuda ubuntu macos windows release licence license apache gpl
    mit cc http https port localhost ios android numpy pandas sklearn scikit-learn django flask fastapi react php ruby
    gcc debian centos swift jdk sdk api rfc iso utf sha md5 isbn doi arxiv copyright"""
)
BACKGROUND = word_set(
    """worldwide globally global annually yearly industry according estimated million billion trillion people
    leading cause causes population organization nationwide lose loses losing losses costs cost cdc who survey surveys
    approximately every research studies study studies-show market world america europe africa india"""
)
VALIDATED = word_set(
    """test validation cross-validation cv holdout held-out hold-out fold out-of-sample oof unseen kaggle leaderboard eval
    evaluation val set benchmark baseline vs versus compared"""
)
OURS = word_set("our ours my we i i've we've i'd us mine ourselves")
EXPLAINS = word_set(
    """example e.g i.e means mean defined defines definition default theoretical theorem formula say suppose imagine let
    denotes denote called interpretation interpreted refers typically usually generally often"""
)
SKEW = word_set(
    """imbalance imbalanced minority majority prevalence fraudulent positives negatives distribution skewed rare only
    negative positive class"""
)
LEVEL = word_set(
    """confidence bootstrap interval intervals ci significance quantile percentile prediction-interval p-value
    level"""
)
TECHNOLOGY = word_set(
    """python pytorch tensorflow keras sklearn scikit-learn pandas numpy scipy matplotlib seaborn plotly streamlit gradio flask
    fastapi django react vue angular next nextjs node nodejs express typescript javascript java kotlin swift go golang rust
    c c++ cpp c# php laravel ruby rails sql mysql postgresql postgres mongodb redis sqlite docker kubernetes k8s aws gcp
    azure lambda s3 ec2 sagemaker terraform ansible airflow spark pyspark kafka hadoop hive dbt snowflake databricks bigquery
    redshift mlflow wandb dvc prefect dagster kubeflow langchain langgraph llamaindex openai gpt gpt-4 gemini claude llama
    mistral ollama huggingface transformers bert roberta distilbert gan vae cnn cnns rnn lstm gru resnet vgg mobilenet
    efficientnet yolo yolov5 yolov8 unet u-net xgboost lightgbm catboost randomforest random forest svm knn pca kmeans k-means
    regression k-nn logistic nlp nltk spacy opencv mediapipe unity unreal godot html css tailwind bootstrap graphql rest restful
    api grpc websocket jupyter notebook notebooks colab excel powerbi tableau metabase grafana prometheus nginx gunicorn celery
    rabbitmq elasticsearch faiss chroma chromadb pinecone rag llm llms vector embeddings transformer neural network networks
    deep learning machine-learning implementation library framework wrapper bindings plugin extension package cli toolkit
    stack pipeline backend frontend full-stack fullstack mern end-to-end microservices serverless architecture built using
    powered written implemented developed solidity blockchain flutter android ios cuda gpu fpga arduino raspberry"""
)
TOOLS = word_set(
    """mlops llmops etl elt selenium beautifulsoup scrapy bentoml zenml evidently onnx tensorrt langsmith
    uvicorn sqlalchemy prisma supabase firebase vercel netlify heroku dynamodb cloudfront cloudformation eks ecs
    emr rds parquet synapse haar lightgcn softmax relu sigmoid backpropagation densenet121 resnet50 codespaces
    pydantic redux vite webpack jwt oauth websockets ci cd github-actions pgvector qdrant weaviate milvus peft
    qlora lora rlhf shap lime optuna hyperopt smote tf-idf word2vec glove prophet arima sarima sarimax
    statsmodels dax jquery mongoose rstudio sass scss vscode"""
)
"""Further names of technologies, which no weight was learnt with."""
WORK = (
    "project|repo|repository|app|application|tool|library|package|model|system|pipeline|dashboard|notebook|analysis|"
    "platform|framework|game|website|bot|api|study"
)
"""Fragment of a pattern: what a page calls the work that it shows."""
AGENT_ENDINGS = "ers|ors|ists|ians|ees"
"""Fragment of a pattern: how the names of people by what they do end; a few things end so, too."""
PERSONS = word_set(
    """customer customers client clients patient patients clinician clinicians doctor doctors nurse nurses physician
    physicians hospital hospitals farmer farmers student students teacher teachers educator educators learner learners
    analyst analysts manager managers operator operators stakeholders business businesses company companies
    organization organizations organisation organisations enterprises startups bank banks lender lenders insurer
    insurers retailer retailers investor investors trader traders employee employees recruiter recruiters hr citizens
    driver drivers passengers travelers travellers developer developers engineer engineers researcher researchers
    scientist scientists practitioners team teams maintainers player players seller sellers buyer buyers shoppers
    merchants owners marketers journalists lawyers government governments policymakers planners technicians tenants
    writers people beginners professionals readers workers users institutions"""
)
"""Whom work may be for, by words that hardly ever mean anything else on such pages."""
PEOPLE = word_set(
    """user worker store stores agent agents stakeholder citizen tenant owner passenger telecom telecoms merchant
    maintainer reviewers reviewer families households firms firm authorities hotel hotels restaurants providers
    provider creators institution legal investigators utilities airlines manufacturers support crews""",
    PERSONS,
)
"""Whom work may be for, also by words that name a part of software as often: a worker, a provider, utilities."""
NEED = word_set(
    """problem problems challenge challenges challenging struggle struggles struggling difficult difficulty hard pain costly
    cost costs expensive slow slows manual manually tedious time-consuming error-prone risk risks risky danger dangerous loss
    losses lose loses losing lost waste wasted wastes fail fails failure failures failing lack lacks lacking missing unable
    cannot can't impossible limited limitation inefficient inefficiency fraud churn outage outages death deaths mortality
    disease need needs needed require requires critical crucial essential vital important overwhelmed overload shortage
    scarce unknown uncertain uncertainty unclear confusing complex frustrating frustrated annoying bottleneck delay
    delays delayed rising growing spend spends suffer suffers threat threats attrition inaccurate inconsistent fragmented
    burden wished instead however despite unfortunately hours forgotten underserved untreated undetected severe poor crisis
    question questions whether decide decision decisions prioritize prevent avoid mitigate protect"""
)
HELP = word_set(
    """help helps helping enable enables enabling allow allows allowing empower empowers assist assists support supports aid
    aids save saves reduce reduces improve improves prevent prevents avoid detect identify intervene target optimize
    optimise answer answers so inform informs guide guides let lets expand protect understand prioritize"""
)
TASK = word_set(
    """predict predicts predicting classify classifies classifying detect detects detecting forecast forecasts build builds
    building develop develops create creates implement implements explore explores analyze analyzes analyse train trains
    demonstrate demonstrates perform performs apply applies segment segments generate generates estimate estimates design
    evaluate compare study investigate showcase showcases contains repository"""
)
PRAISE = word_set(
    """accurate accurately accuracy robust robustly robustness scalable scalability efficient efficiently efficiency effective
    effectively powerful fast faster fastest lightning blazing quick quickly rapid high-performance performant
    state-of-the-art sota cutting-edge advanced production-ready production-grade enterprise-grade enterprise professional
    industry-standard seamless seamlessly intuitive user-friendly easy easily simple simply reliable reliably reliability
    superior excellent outstanding exceptional impressive remarkable strong significantly significant dramatically
    drastically greatly substantially optimal optimized best better improved improves enhance enhanced enhances enhancing
    high-quality quality high comprehensive smart intelligent flexible modular maintainable secure stable smooth competitive
    great good well successfully successful proven world-class next-generation revolutionary unparalleled innovative
    low-latency real-time instant instantly lightweight precise precision beautiful clean modern extensible generalizes
    outperforms surpass surpasses ensures ensuring maximize maximizes never perfect perfectly ideal reduced reduces
    savings lower advantage fewer cheaper readable polished easiest quite friendly smoothly
    flawless flawlessly fluent sophisticated helpful convenient convincing suitable thorough rigorous sleek responsive
    improvement improvements performance stronger safe safer natural exhaustive actually speed impact roi value
    effortless effortlessly countless minimal unmatched boosts boost promising outperform outperformed outperforming
    ease hassle rock-solid battle-tested game-changer higher highest lowest shorter less saves eliminates eliminate
    massive massively confidence trustworthy consistent consistently transparent auditable measurable shine scales
    serious deep maximizing accelerates accelerate actionable optimize quicker smarter snappy toy realism"""
)
