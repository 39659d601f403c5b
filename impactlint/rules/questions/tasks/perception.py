"""Tasks of models that read, look and listen: on texts, images and signals."""

from __future__ import annotations

from impactlint.reading.word_lists import listed
from impactlint.rules.questions.tasks.task import FOR_OTHERS, SHOWN, Task

TEXTS: tuple[Task, ...] = (
    Task(
        phrases=listed("machine translation|neural translation|translation model|language translation"),
        result="Which BLEU or chrF score does it reach on which test set, and which does a free translator reach?",
        baseline="What does a free translator score on the same sentences?",
        need="Who can't read what today, and what do they miss because of it?",
    ),
    Task(
        phrases=listed("image captioning|caption generator|image captions"),
        titled=listed("captioning"),
        result="How good are the captions of pictures it hasn't seen: which BLEU or CIDEr score, or how many of "
        "how many did people call right?",
        baseline="What does an earlier model score on the same pictures?",
    ),
    Task(
        phrases=listed("text summarization|text summarisation|news summarization"),
        titled=listed("summarization|summarisation|summarizer|summariser|meeting notes|meeting minutes"),
        unless=listed("video summarization|video summarizer"),
        result="How good are the summaries: which ROUGE score, or how many of how many did readers call right?",
        baseline="What do the first three sentences of each text score?",
        need="Who has to read how much today, and what do they miss or put off because of it?",
    ),
    Task(
        phrases=listed("license plate recognition|licence plate recognition|number plate recognition"),
        titled=listed("alpr|anpr|plate recognition|plate reader"),
        result="Of how many plates does it read how many without a mistake, in which light?",
        baseline="How many of the same plates does a ready-made reader get right?",
        need="Who notes the plates today, and what does a wrong one cost?",
    ),
    Task(
        phrases=listed("speech recognition|optical character recognition|handwriting recognition|text recognition"),
        unless=listed("transcription factor|transcription factors"),
        titled=listed("speech to text|transcription|ocr|handwritten text|transcriber|subtitle generator"),
        result="How many words in a hundred does it get wrong on material it hasn't seen, and how many does a "
        "ready-made one?",
        baseline="How many does a ready-made recogniser get wrong on the same material?",
        need="Who types this out today, and how long does it take?",
    ),
    Task(
        phrases=listed("named entity recognition|entity extraction|information extraction|relation extraction"),
        titled=listed(
            "ner|resume parser|invoice extraction|invoice processing|invoice parser|receipt scanner|"
            "document extraction|document parsing|pdf extraction|document ai|contract analysis|clinical nlp|medical nlp"
        ),
        unless=FOR_OTHERS,
        result="Of the entries that it pulls out, how many are right, and how many does it miss?",
        baseline="How many of the same does a list of words, or a pattern, find?",
        need="Who reads or types these by hand today, and how long does it take?",
    ),
    Task(
        titled=listed("grammar checker|spell checker|spelling correction|plagiarism checker|proofreader"),
        of_libraries=True,
        result="Of the faults in texts it hasn't seen, how many does it find, and how often does it mark right ones?",
        baseline="How many of the same does a well-known checker find?",
        problem="Which faults does nobody notice in time, and what do they cost?",
    ),
    Task(
        phrases=listed("topic modeling|topic modelling"),
        titled=listed("lda|topic model|topic models"),
        result="Which topics stand out, how large is each, and how far do people agree that they make sense?",
        baseline="What does a plain count of words show?",
        need="Who would have to read all these texts, and what do they want to know from them?",
    ),
    Task(
        titled=listed(
            "text generation|story generator|description generator|content generator|email generator|"
            "cover letter generator|code generation|text generator|caption writer|blog generator"
        ),
        result="How many of how many texts are used as they come, and how long does it take to write one by hand?",
        baseline="How long does it take to write one by hand?",
        need="Who writes these texts today, how many, and how long does one take?",
    ),
    Task(
        phrases=listed("sentiment analysis|sentiment classification|text classification|fake news detection"),
        titled=listed(
            "fake news|toxic comment|news classification|document classification|hate speech|sentiment|"
            "intent classification|sarcasm|tweet classification|spam sms"
        ),
        unless=(*SHOWN, *listed("recommender|recommendation|recommendations")),
        result="How often is it right on texts it hasn't seen (F1), and how often is a guess of the commonest label?",
        baseline="How often is a guess of the commonest label right?",
        need="Who would have to read all these texts, and what do they decide by them?",
    ),
)

IMAGES: tuple[Task, ...] = (
    Task(
        phrases=listed("semantic segmentation|instance segmentation|image segmentation|tumor segmentation"),
        titled=listed(
            "medical segmentation|tumour segmentation|lesion segmentation|mri segmentation|unet|"
            "vessel segmentation|nuclei segmentation|lung segmentation|road segmentation|u net|lane detection"
        ),
        result="Which IoU or Dice score does it reach on images it hasn't seen, and which does a simple method reach "
        "there?",
        baseline="Which IoU or Dice score does a threshold, or an older network, reach on the same images?",
    ),
    Task(
        phrases=listed(
            "pneumonia detection|brain tumor detection|tumor detection|cancer detection|tumor classification|"
            "tumour detection|chest x ray|chest x rays|diabetic retinopathy|skin cancer|skin lesion|skin lesions|"
            "histopathology|mammograms"
        ),
        titled=listed("pneumonia|x ray|xray|brain tumor|brain tumour|brain mri|retinopathy|melanoma|mammography"),
        unless=(*FOR_OTHERS, *listed("gan|gans|generation|generative|synthesis|diffusion")),
        result="Of the ill, how many does it find, and how many of the healthy does it take for ill, on patients it "
        "hasn't seen?",
        baseline="What does a doctor, or an earlier model, reach on the same images?",
        need="Who reads these images today, how long does it take, and what is missed?",
    ),
    Task(
        phrases=listed(
            "object detection|object detector|face mask detection|face mask detector|license plate detection"
        ),
        titled=listed(
            "yolo|yolov3|yolov4|yolov5|yolov7|yolov8|yolov10|yolov11|face detection|mask detection|"
            "pothole detection|helmet detection|vehicle detection|plate detection|pedestrian detection|"
            "person detection|fire detection|weapon detection|people counting|crowd counting|vehicle counting"
        ),
        result="Which mAP does it reach on pictures it hasn't seen, and how many pictures a second on which machine?",
        baseline="Which mAP does a ready-made detector reach on the same pictures?",
    ),
    Task(
        phrases=listed(
            "defect detection|surface defects|visual inspection|industrial anomaly detection|pixel level anomaly"
        ),
        titled=listed("defects|mvtec|defect classification|quality inspection"),
        result="How many of the real faults does it find on parts it hasn't seen, and how many good parts does it "
        "call faulty?",
        baseline="How many of the same does the best single method, or a person at the belt, find?",
        need="Who looks at the parts today, and what does a fault cost that they miss?",
    ),
    Task(
        phrases=listed("face recognition|facial recognition|face verification"),
        titled=listed("face attendance|face unlock|face identification"),
        result="How many faces does it take for somebody else's, and how many does it fail to know?",
        baseline="How many does a ready-made model get wrong on the same faces?",
        need="How are people told apart today, and what goes wrong or takes too long?",
    ),
    Task(
        titled=listed(
            "object tracking|player tracking|multi object tracking|pose estimation|hand tracking|head pose|headpose|"
            "gaze tracking|eye tracking|densepose"
        ),
        result="In how many of the pictures of a film it hasn't seen is it right, and how many a second does it do?",
        baseline="In how many is a ready-made tracker right on the same film?",
    ),
    Task(
        titled=listed(
            "depth estimation|3d reconstruction|visual odometry|slam|point cloud|point clouds|structure from motion|"
            "nerf|gaussian splatting|lidar|sensor fusion"
        ),
        unless=listed("grand slam|poetry|tennis"),
        of_papers=True,
        result="How far off is it on scenes it hasn't seen, how many pictures a second, and what does an earlier "
        "method reach?",
        baseline="How far off is an earlier method on the same scenes?",
    ),
    Task(
        phrases=listed("image generation|text to image|style transfer"),
        titled=listed(
            "gan|gans|dcgan|diffusion|ddpm|super resolution|image synthesis|colorization|denoising|inpainting|"
            "image restoration|image enhancement|deblurring|image to image"
        ),
        result="By which measure are its pictures good (FID, PSNR, how many took them for real), and what does an "
        "earlier model reach?",
        baseline="What does an earlier model reach by the same measure?",
    ),
    Task(
        phrases=listed("emotion recognition|emotion detection|emotion classification|emotion analysis"),
        titled=listed("emotion|emotions|emotion classifier|facial expression|facial expressions|facial emotions"),
        unless=listed("player|recommender|recommendation|diary|journal"),
        result="How often is it right about people it hasn't seen, and how often is a guess of the commonest emotion?",
        baseline="How often is a guess of the commonest emotion right?",
        need="Who acts on the emotion that it names, and what does a wrong one cost?",
    ),
    Task(
        phrases=listed("sign language recognition|gesture recognition|hand gesture recognition|sign language"),
        titled=listed("gesture|gestures|hand gesture|hand gestures|virtual mouse|asl|action recognition"),
        result="How often is it right for people it hasn't seen, and how fast does it answer?",
        baseline="How often is a ready-made model, or a guess, right for the same people?",
        need="Who is to use it, and what can't they do without it?",
    ),
)
"""Whole images get a class in the general tasks: what a picture shows is often told with the name of a data set."""

SIGNALS: tuple[Task, ...] = (
    Task(
        titled=listed("text to speech|tts|voice cloning|speech synthesis"),
        result="How natural do listeners call it (opinion score), and how long does it take for a second of speech?",
        baseline="How natural do the same listeners call a ready-made voice?",
        need="Who needs the voice, and what do they do without it?",
    ),
    Task(
        phrases=listed("human activity recognition|activity recognition"),
        titled=listed("eeg|ecg|emg|arrhythmia|brain computer interface|bci|sleep stage|sleep staging"),
        result="How often is it right for people it hasn't seen, and how often is a guess of the commonest class?",
        baseline="How often is a guess of the commonest class right?",
        need="Who acts on what it says, and what does a wrong call cost them?",
    ),
    Task(
        phrases=listed("audio classification|sound classification|music genre classification|keyword spotting"),
        titled=listed("genre classification|speaker recognition|voice recognition|bird sound|bird song|wake word"),
        result="How often is it right on recordings it hasn't seen, and how often is a guess of the commonest class?",
        baseline="How often is a guess of the commonest class right?",
        need="Who has to listen to all of this today, and what do they decide by it?",
    ),
)
