"""By which words a sentence answers one of a reader's further questions: `impactlint.reading.answers` weighs them.

- What a cue is: `cue`; the cues of each question: `questions`, `practice`; phrases that prove an answer alone: `phrases`
- What only sounds like an answer: `mistaken`; what denies one: `denials`
- Headings that promise an answer: `promises`
- The sentences that may hold one: `sayings`, and what the model looks at in them: `answer_features`
"""
