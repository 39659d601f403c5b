"""Tasks of models that read, look and listen: on texts, images and signals."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import FOR_OTHERS, SHOWN, Task

TEXTS: tuple[Task, ...] = (
    Task(
        phrases=listed("machine translation|neural translation|translation model|language translation"),
        titled=listed("language translator|pdf translator|document translator|subtitle translator|text translator"),
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
        need="Who can't see or search these pictures today, and what do they miss?",
    ),
    Task(
        phrases=listed("text summarization|text summarisation|news summarization"),
        titled=listed(
            "summarization|summarisation|summarizer|summariser|meeting notes|meeting minutes|meeting assistant|"
            "meeting summary|call summary|article summary|paper summary|news digest|paper digest|arxiv digest"
        ),
        unless=listed("video summarization|video summarizer|youtube|podcast|podcasts"),
        result="How good are the summaries: which ROUGE score, or how many of how many did readers call right?",
        baseline="What do the first three sentences of each text score?",
        need="Who has to read how much today, and what do they miss or put off because of it?",
    ),
    Task(
        titled=listed(
            "youtube summarizer|youtube summariser|video summarizer|video summariser|podcast summarizer|"
            "lecture summarizer|youtube summary|youtube summarization|youtube video summarization|podcast summary"
        ),
        unless=listed("keyframe|keyframes|key frames|surveillance"),
        result="Of the main points of films that somebody has watched, how many stand in the summary, and how many are "
        "wrong?",
        baseline="How many of them does the description, or one plain prompt, give?",
        need="Who has no time to watch or listen to how much, and what do they miss because of it?",
    ),
    Task(
        phrases=listed("license plate recognition|licence plate recognition|number plate recognition"),
        titled=listed("alpr|anpr|plate recognition|plate reader"),
        result="Of how many plates does it read how many without a mistake, in which light?",
        baseline="How many of the same plates does a ready-made reader get right?",
        need="Who notes the plates today, and what does a wrong one cost?",
    ),
    Task(
        titled=listed(
            "contract analysis|contract review|contract analyzer|contract analyser|contract reviewer|clause extraction|"
            "clause detection|legal document analysis|legal document analyzer|contract risk|terms of service"
        ),
        unless=listed("smart contract|smart contracts|solidity|ethereum"),
        result="Of the clauses that a lawyer would mark, how many does it find, and how many does it mark in vain?",
        baseline="How many of the same does a search for words, or one plain prompt, find?",
        need="Who reads these contracts today, how long does it take, and what do they overlook?",
    ),
    Task(
        phrases=listed("named entity recognition|entity extraction|information extraction|relation extraction"),
        titled=listed(
            "ner|resume parser|invoice extraction|invoice processing|invoice parser|receipt scanner|"
            "document extraction|document parsing|pdf extraction|document ai|clinical nlp|medical nlp|"
            "receipt ocr|invoice ocr|receipt parser|id card extraction|statement parser|"
            "table extraction|keyword extraction|keyphrase extraction|layout analysis|entity linking|event extraction|"
            "knowledge graph construction|knowledge graph extraction|knowledge graph builder|"
            "pii detection|resume parsing"
        ),
        unless=(*FOR_OTHERS, *listed("matches resumes|match resumes|resumes to job|ranks resumes|rank resumes")),
        result="Of the entries that it pulls out, how many are right, and how many does it miss?",
        baseline="How many of the same does a list of words, or a pattern, find?",
        need="Who reads or types these by hand today, and how long does it take?",
    ),
    Task(
        phrases=listed(
            "speech recognition|optical character recognition|handwriting recognition|text recognition|"
            "fine tuned whisper|fine tuning whisper|finetuned whisper|finetuning whisper|whisper fine tuning"
        ),
        unless=listed("transcription factor|transcription factors"),
        titled=listed(
            "speech to text|transcription|ocr|handwritten text|transcriber|subtitle generator|whisper small|"
            "whisper large|whisper medium|tiny whisper|whisper tiny|whisper finetune|wav2vec2|live captions"
        ),
        result="How many words in a hundred does it get wrong on material it hasn't seen, and how many does a "
        "ready-made one?",
        baseline="How many does a ready-made recogniser get wrong on the same material?",
        need="Who types this out today, and how long does it take?",
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
        titled=listed(
            "lda|topic model|topic models|bertopic|news clustering|text clustering|document clustering|"
            "article clustering|topic clustering|headline clustering|news topics|topic discovery"
        ),
        result="Which topics stand out, how large is each, and how far do people agree that they make sense?",
        baseline="What does a plain count of words show?",
        need="Who would have to read all these texts, and what do they want to know from them?",
    ),
    Task(
        titled=listed(
            "text generation|story generator|description generator|content generator|email generator|"
            "text generator|caption writer|blog generator|"
            "blog writer|article writer|article generator|post generator|tweet generator|copywriter|copywriting|"
            "paraphraser|newsletter generator|headline generator|essay writer|pr description generator|regex generator"
        ),
        result="How many of how many texts are used as they come, and how long does it take to write one by hand?",
        baseline="How long does it take to write one by hand?",
        need="Who writes these texts today, how many, and how long does one take?",
    ),
    Task(
        phrases=listed("sentiment analysis|sentiment classification|text classification|fake news detection"),
        titled=listed(
            "fake news|toxic comment|news classification|document classification|hate speech|sentiment|"
            "intent classification|sarcasm|tweet classification|spam sms|"
            "language identification|cyberbullying|clickbait|email classification|ticket classification|"
            "review classification|comment classification|topic classification"
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
            "vessel segmentation|nuclei segmentation|lung segmentation|road segmentation|u net|cell segmentation|"
            "land cover|landcover|building footprints|building segmentation|background removal|background remover|"
            "image matting"
        ),
        result="Which IoU or Dice score does it reach on images it hasn't seen, and which does a simple method reach "
        "there?",
        baseline="Which IoU or Dice score does a threshold, or an older network, reach on the same images?",
        need="Who needs these outlines, how do they get them today, and what does that cost or spoil?",
    ),
    Task(
        titled=listed(
            "lane detection|lane lines|lane line|lane finding|lane line detection|lane detector|lane segmentation|"
            "lane tracking|lane departure"
        ),
        result="On how many pictures of a drive it hasn't seen are the lines right, and how many a second does it do?",
        baseline="On how many of the same pictures does a simpler method, or a ready-made network, get them right?",
        problem="Which roads, light or weather make the lines hard to find, and what relies on them?",
    ),
    Task(
        phrases=listed(
            "pneumonia detection|brain tumor detection|tumor detection|cancer detection|tumor classification|"
            "tumour detection|chest x ray|chest x rays|diabetic retinopathy|skin cancer|skin lesion|skin lesions|"
            "histopathology|mammograms"
        ),
        titled=listed("pneumonia|x ray|xray|brain tumor|brain tumour|brain mri|retinopathy|melanoma|mammography"),
        unless=(
            *FOR_OTHERS,
            *listed("gan|gans|generation|generative|synthesis|diffusion|spectroscopy|absorption|diffraction"),
            *listed("crystallography|xanes|astronomy|telescope|satellite|baggage|luggage"),
        ),
        result="Of the ill, how many does it find, and how many of the healthy does it take for ill, on patients it "
        "hasn't seen?",
        baseline="What does a doctor, or an earlier model, reach on the same images?",
        need="Who reads these images today, how long does it take, and what is missed?",
    ),
    Task(
        phrases=listed(
            "counting people|counting vehicles|counts people|counts vehicles|crowd counting|object counting"
        ),
        titled=listed(
            "people counting|vehicle counting|people counter|vehicle counter|crowd count|crowd counter|car counting|"
            "traffic counting|traffic counter|cell counting|footfall counter|crowd density|head counting"
        ),
        result="How far off are its counts on scenes it hasn't seen, and how far off is a ready-made detector there?",
        baseline="How far off is a ready-made detector, or an earlier method, on the same scenes?",
        need="Who has to know how many there are, how are they counted today, and what does a wrong count cost?",
    ),
    Task(
        phrases=listed("match footage|broadcast footage|multi object tracking|multiple object tracking"),
        titled=listed(
            "object tracking|player tracking|pose estimation|hand tracking|head pose|headpose|gaze tracking|"
            "eye tracking|densepose|deepsort|deep sort|bytetrack|byte track|object tracker|vehicle tracking|"
            "person tracking|ball tracking|people tracking|gaze estimation|football analysis using yolo|"
            "football analysis yolo"
        ),
        result="In how many of the pictures of a film it hasn't seen is it right, and how many a second does it do?",
        baseline="In how many is a ready-made tracker right on the same film?",
        need="Who needs to know where things are and how they move, and what can't they see or measure today?",
    ),
    Task(
        phrases=listed("face mask detection|face mask detector|drowsiness detection|fall detection"),
        titled=listed(
            "mask detection|helmet detection|fire detection|smoke detection|weapon detection|pothole detection|"
            "gun detection|ppe detection|accident detection|violence detection|drowsiness detector|"
            "driver drowsiness|driver monitoring|wildfire detection|road damage|crack detection|mask detector|"
            "safety helmet|drowsiness|distracted driver"
        ),
        unless=listed("esp32|arduino"),
        result="How many of the real cases does it find in scenes it hasn't seen (recall, mAP), and at how many "
        "false alarms?",
        baseline="How many of the same does a ready-made detector, or one simple rule, find?",
        need="Who has to watch for this today, how, and what happens when they miss one?",
    ),
    Task(
        phrases=listed("object detection|object detector|license plate detection|licence plate detection"),
        titled=listed(
            "yolo|yolov3|yolov4|yolov5|yolov7|yolov8|yolov9|yolov10|yolov11|yolo11|yolov12|face detection|"
            "vehicle detection|plate detection|pedestrian detection|person detection|faster rcnn|detr|"
            "traffic light detection|car detection|drone detection|ship detection|fruit detection"
        ),
        unless=listed("match footage|broadcast footage"),
        result="Which mAP does it reach on pictures it hasn't seen, and how many pictures a second on which machine?",
        baseline="Which mAP does a ready-made detector reach on the same pictures?",
        need="Who needs to know what the pictures show, how do they find out today, and what is missed?",
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
        phrases=listed("image super resolution|single image super resolution|image restoration|image denoising"),
        titled=listed(
            "super resolution|colorization|colourization|denoising|inpainting|image enhancement|deblurring|"
            "low light|dehazing|image upscaler|image upscaling|photo restoration|upscaler"
        ),
        unless=listed("audio|speech|music|denoising diffusion|ecg|eeg|signal|signals|seismic"),
        result="How close do its pictures come to the true ones that it hasn't seen (PSNR, SSIM), and how close does a "
        "simple filter?",
        baseline="How close does a simple filter, or an earlier model, come on the same pictures?",
        need="Which pictures are too poor for whom, and what do they do about it today?",
    ),
    Task(
        phrases=listed("image generation|text to image|style transfer"),
        titled=listed(
            "gan|gans|dcgan|cyclegan|stylegan|stylegan2|style gan2|style gan3|wgan|pix2pix|stable diffusion|diffusion|"
            "ddpm|image synthesis|image to image|denoising diffusion|image generator|face generation|vae|vq vae|"
            "variational autoencoder|virtual try on|face swap|cartoonify|text to video|video generation"
        ),
        unless=listed(
            "music|audio|speech|voice|molecule|molecules|protein|tabular|time series|anomaly|equation|equations|"
            "heat|reaction|information diffusion|language model|eeg|ecg|signal|text style transfer"
        ),
        result="By which measure are its pictures good (FID, PSNR, how many took them for real), and what does an "
        "earlier model reach?",
        baseline="What does an earlier model reach by the same measure?",
        problem="Who needs such pictures, or what did you want to understand by making them yourself?",
    ),
    Task(
        phrases=listed("visual question answering"),
        titled=listed("vqa|vision language model|vision language models|multimodal llm"),
        result="Of how many questions about pictures it hasn't seen does it answer how many right, and how many "
        "without the picture?",
        baseline="How many of the same questions does it answer right without the picture?",
        need="Who can't see or search these pictures today, and what do they miss?",
    ),
    Task(
        titled=listed(
            "species identification|species classification|bird species|plant species|plant identification|"
            "camera trap|camera traps|animal classification|bird classification|fish classification|fish species|"
            "insect classification|fruit classification|fruit ripeness|flower classification|tree species|"
            "flower classifier|bird classifier|animal classifier|pest classification"
        ),
        unless=(*SHOWN, *listed("iris|zoo|song|songs|sound|sounds|audio|distribution|penguin|penguins")),
        result="How often is it right on pictures from places it hasn't seen, and how often is a guess of the "
        "commonest kind?",
        baseline="How often is a guess of the commonest kind right?",
        need="Who has to tell the kinds apart today, and what does a wrong answer cost?",
    ),
    Task(
        titled=listed(
            "age and gender|gender classification|gender recognition|age estimation|age detection|age gender|"
            "facial age|gender classifier"
        ),
        unless=listed("abalone|crab|methylation|epigenetic|name|names"),
        result="How often is it right about people it hasn't seen, and about which group is it wrong most often?",
        baseline="How often is a guess of the commonest group, or of the average age, right?",
        need="Who acts on the answer, and what does a wrong one do to the person?",
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
        titled=listed(
            "genre classification|speaker recognition|voice recognition|bird sound|bird song|wake word|"
            "speaker identification|speaker verification|accent classification|instrument classification|"
            "cough detection|urban sound|heart sound|heart sounds|audio tagging|sound event detection"
        ),
        unless=listed("movie|movies|film|films|book|books|text|plot|plots|game|games|lyrics"),
        result="How often is it right on recordings it hasn't seen, and how often is a guess of the commonest class?",
        baseline="How often is a guess of the commonest class right?",
        need="Who has to listen to all of this today, and what do they decide by it?",
    ),
    Task(
        titled=listed(
            "music generation|music generator|melody generation|melody generator|music transformer|music composition|"
            "music composer|lyrics generation|lyrics generator|song generator|generative music"
        ),
        result="How many listeners take its pieces for those of a person, and how many those of an earlier model?",
        baseline="How many take those of an earlier model, or of a simple rule, for a person's?",
        problem="Whom are the pieces for, or what did you want to understand by making them?",
    ),
    Task(
        titled=listed("source separation|speech enhancement|noise reduction|noise suppression|vocal remover"),
        result="How much cleaner is the sound on recordings it hasn't seen, by which measure, and how clean with a "
        "ready-made one?",
        baseline="What does a ready-made one reach on the same recordings?",
        need="Which recordings are too poor for whom, and what do they do about it today?",
    ),
)
