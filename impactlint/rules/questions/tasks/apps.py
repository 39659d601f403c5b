"""Tasks of programs that people use for themselves, and of those that serve others."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.offices import STUDIED
from impactlint.rules.questions.tasks.task import FOR_OTHERS, Task

APPS: tuple[Task, ...] = (
    Task(
        phrases=listed("web scraper|scraping solution|scraping tool|web crawler"),
        titled=listed("scraper|scrapers|scraping|crawler|web scraping"),
        unless=listed("dungeon|dungeon crawler|robot|tracked"),
        result="How many records does a run collect in which time, and how many of them come out wrong?",
        baseline="How long does it take to collect the same by hand?",
        need="Who needs these records, and how did they get them before?",
    ),
    Task(
        phrases=listed("chrome extension|browser extension|telegram bot|discord bot"),
        titled=listed("slack bot|whatsapp bot|firefox extension|vscode extension|vs code extension"),
        unless=FOR_OTHERS,
        result="How many use it, or how much time or trouble does it spare them?",
        problem="What do those who use it have to do again and again, or put up with, without it?",
    ),
    Task(
        phrases=listed("expense tracker|expense tracking|habit tracker|habit tracking"),
        titled=listed(
            "budget tracker|finance tracker|fitness tracker|budget app|budgeting app|finance app|personal finance app|"
            "personal finance tracker|money tracker|money manager|expense manager|spending tracker|"
            "workout tracker|todo|to do|todo list|to do list|todo app|task manager|notes app|note taking|"
            "calorie tracker|meal planner|recipe app|mood tracker|water tracker|sleep tracker|study planner|"
            "journal app|diary app|bookmark manager|reading list|shopping list|grocery list|workout app|fitness app"
        ),
        unless=listed(
            "vscode|vs code|comments|power bi|tableau|sql|windows task manager|object tracking|multi object tracker"
        ),
        result="How many use it how often, or what has changed for you since you use it: which number?",
        baseline="What was the number before?",
        problem="What do people forget, lose or do by hand without it?",
    ),
    Task(
        titled=listed(
            "pomodoro|focus timer|focus app|website blocker|site blocker|distraction blocker|pomodoro timer|study timer"
        ),
        result="How much work gets done in a day with it, and how much without it?",
        baseline="How much gets done with a plain timer, or with none?",
        need="Who gets distracted by what, and why doesn't a plain timer help?",
    ),
    Task(
        phrases=listed("bill splitting|split bills|splits bills|expense splitting"),
        titled=listed(
            "splitwise|expense sharing|bill splitter|expense splitter|split expenses|shared expenses|group expenses|"
            "cost sharing|share expenses"
        ),
        unless=listed("secret sharing"),
        result="How many payments does it spare a group, and how long does it take to get even with it and by hand?",
        baseline="How many payments does it take when each debt is paid by itself?",
        need="Who shares which costs, and what goes wrong when nobody keeps count?",
    ),
    Task(
        titled=listed(
            "medicine reminder|medication reminder|pill reminder|medication tracker|pill tracker|reminder app|"
            "medicine tracker|medication app|vaccination reminder|birthday reminder|reminder bot"
        ),
        unless=STUDIED,
        result="How many doses or dates are missed with it, and how many without it?",
        baseline="How many were missed before?",
        need="Who forgets what, and what does it cost them?",
    ),
    Task(
        titled=listed(
            "weather app|weather application|weather web app|weather website|weather widget|weather cli|"
            "weather forecast app|react weather app|weather bot"
        ),
        unless=listed("machine learning|lstm|prediction|arduino|esp32"),
        result="How soon does the weather show, on which device and line, and how soon in the app that everybody has?",
        baseline="How soon is it there in the app that everybody has?",
        need="Who looks here rather than into the app that everybody has, and why?",
    ),
    Task(
        titled=listed(
            "social network|social networking|social media app|social media platform|social app|social platform|"
            "social networking app|forum|discussion forum|community platform|dating app|social media website|"
            "social network app|microblog|q a platform|social network api"
        ),
        unless=(*STUDIED, *listed("graph|graphs|ads|mining|influence|sentiment|link prediction|bot|neural|forum post")),
        result="How fast does a page of posts load, with how many members, and how many of them come back?",
        baseline="How fast does it load, and how many come back, on the one that everybody uses?",
        need="Whom is it for, and what can't they do on the ones that everybody uses?",
    ),
    Task(
        titled=listed(
            "collaborative editor|collaborative code editor|collaborative text editor|collaborative whiteboard|"
            "whiteboard|whiteboard app|code collaboration|real time editor|collaborative drawing|pair programming|"
            "realtime collaboration|shared editor|google docs clone|collaborative document editor"
        ),
        unless=listed("ai pair programming|ai pair programmer|llm|digitizer"),
        of_libraries=True,
        result="How soon do the others see a change, with how many people at once, and is any change ever lost?",
        baseline="How soon do they see it in the one that everybody uses?",
        need="Who works on the same thing at once, and what stops them with the ones that everybody uses?",
    ),
    Task(
        titled=listed(
            "text editor|code editor|markdown editor|online ide|code playground|terminal editor|hex editor|"
            "online compiler|online code editor|rich text editor|vim clone|note editor"
        ),
        unless=listed("collaborative|collaboration|extension|plugin|theme|collaboratively"),
        of_libraries=True,
        result="How large a text does it open in which time, how long does a key take to show, and how does a known "
        "one do?",
        baseline="How long does the same take in a known one?",
        problem="What can't the ones that everybody uses do, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed(
            "music player|video player|podcast app|media player|music app|music streaming app|streaming app|"
            "video streaming platform|streaming platform|audio player|radio app"
        ),
        unless=(*STUDIED, *listed("emotion|mood|kafka|data streaming|event streaming|gesture|player performance")),
        result="How soon does it start to play, how often does it stall, and how does a known one do?",
        baseline="How soon does a known one start, and how often does it stall, on the same line?",
        problem="What can't the ones that everybody uses do, and for whom?",
    ),
    Task(
        titled=listed(
            "news aggregator|rss reader|news app|feed reader|news reader|hacker news reader|newsletter app|news website"
        ),
        unless=(*STUDIED, *listed("summarization|summarizer|sentiment")),
        result="How long does it take to read what matters with it, and how long without it?",
        baseline="How long does the same take without it?",
        need="Who reads what, where do they look for it today, and what do they miss?",
    ),
    Task(
        titled=listed(
            "price tracker|price alert|price monitor|price comparison|crypto tracker|stock tracker|portfolio tracker|"
            "cryptocurrency tracker|price checker|coin tracker"
        ),
        unless=listed("power bi|tableau|prediction|price prediction"),
        result="How late, and how often wrong, is a price that it shows, and what did somebody save by it?",
        baseline="How late is the price on the page that everybody looks at?",
        need="Who misses which price today, and what does it cost them?",
    ),
    Task(
        titled=listed(
            "women safety|women safety app|sos app|emergency app|emergency alert|panic button|"
            "safety app|emergency response"
        ),
        unless=(*STUDIED, *listed("tweets|nlp|simulation")),
        result="How long does it take until help knows, and how often does a call fail to get through?",
        baseline="How long does it take to call for help without it?",
        need="Who can't call for help today, where, and why?",
    ),
    Task(
        titled=listed(
            "portfolio website|personal website|personal site|portfolio site|landing page|company website|"
            "business website|restaurant website|static website|website redesign|personal portfolio"
        ),
        unless=(
            *STUDIED,
            *listed("builder|generator|template|clone|conversion|a b test|a b testing|ab test|ab testing|experiment"),
        ),
        result="How fast does it load, and how many of its visitors do what you hope for: which numbers?",
        baseline="What were the numbers of the page before?",
        problem="Who comes to it, and what couldn't they find or do before?",
    ),
    Task(
        titled=listed(
            "calculator|calculator app|scientific calculator|bmi calculator|loan calculator|emi calculator|"
            "mortgage calculator|tax calculator|currency converter|unit converter|temperature converter"
        ),
        result="Of how many sums with a known answer does it get how many right, and how long does one take by hand?",
        baseline="How many does the way people work it out today get right?",
        need="Who works this out today, how, and what goes wrong?",
    ),
    Task(
        titled=listed(
            "chat app|chat application|messenger|messaging app|realtime chat|real time chat|video call|"
            "video conferencing"
        ),
        result="How many talk at once, and how long does a message take to arrive?",
        baseline="How long does it take with the ones that everybody uses?",
        problem="What can't people do with the ones that everybody uses?",
    ),
    Task(
        titled=listed(
            "authentication system|auth service|authentication service|login system|authentication api|"
            "user authentication|auth api|single sign on|sso|identity provider|auth server"
        ),
        unless=(*STUDIED, *listed("face|facial|biometric|voice|fingerprint|behavioral|iris|keystroke")),
        result="Which attacks was it tried against, how many got through, and how long does a sign-in take?",
        baseline="How many get through, and how long does it take, with a ready-made one?",
        problem="What goes wrong with the way people sign in today, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed("rest api|restful api|backend api|microservices|microservice|graphql api|url shortener"),
        unless=listed("client|wrapper|sdk"),
        result="How many requests a second does it answer at which delay, on which machine?",
        baseline="How many did it answer before, or does the simplest version?",
        problem="Who calls it, and what did they have to do without it?",
    ),
    Task(
        titled=listed("quiz app|quiz|trivia|quiz game|quiz application|trivia game|trivia app|exam system|online exam"),
        unless=listed("quiz 1|quiz 2|quizzes and assignments|coursera|generator"),
        result="How many questions have people answered with it, and how many more do they get right the second time?",
        baseline="How many do they get right the first time?",
        need="Who is to answer them, and what don't they like about the quizzes that there are?",
    ),
    Task(
        titled=listed(
            "flashcards|learning platform|e learning|learning management system|lms|tutor|elearning|"
            "elearning platform|language learning app|typing tutor|typing test|course platform|flashcard app|"
            "learning app|education platform"
        ),
        result="How many have learnt with it, and how much more do they know or remember afterwards?",
        baseline="How much do they know or remember without it?",
        problem="Who is to learn what, and what makes that hard without it?",
    ),
    Task(
        titled=listed("algorithm visualizer|sorting visualizer|pathfinding visualizer|visualizer"),
        unless=listed("music|audio"),
        result="Who has learnt with it, and what do they understand sooner: how many, how much?",
        problem="Who is to understand what, and what makes that hard without pictures?",
    ),
    Task(
        titled=listed(
            "movie app|movie search|movie search app|movie website|recipe finder|recipe search|profile finder|"
            "github finder|github profile finder|pokedex|book finder|book search|anime search|lyrics finder"
        ),
        unless=(*STUDIED, *listed("recommendation|recommendations|recommender system|embedding|embeddings|semantic")),
        result="How soon do the hits show, and how often is the one that people look for among the first?",
        baseline="How soon do they show on the page that everybody uses?",
        need="Who looks for what, and what is awkward on the pages that everybody uses?",
    ),
    Task(
        titled=listed("ui clone|user interface clone|landing page clone|design clone|frontend clone|ui challenge"),
        result="How many of the screens of the original does it have, and how smoothly does it run on which device?",
        baseline="How smoothly does the original run on the same device?",
        problem="Who would build on it, or what did you want to learn by building it again?",
    ),
    Task(
        titled=listed("clone"),
        unless=listed(
            "tetris|pong|snake|flappy bird|pacman|pac man|breakout|space invaders|minesweeper|asteroids|wordle|2048|"
            "git clone|voice clone|detection|detector|voice|repositories"
        ),
        result="How many of the functions of the original does it have, and how fast does it answer?",
        baseline="How fast does the original answer?",
        problem="What did you want to learn by building it again, or what is wrong with the original?",
    ),
    Task(
        titled=listed("downloader|file transfer|file sharing|backup tool|file sync"),
        result="How fast does it move how much, and what happens when the line breaks?",
        baseline="How fast do the ones that everybody uses move the same?",
        problem="What do the ones that everybody uses get wrong, and for whom?",
    ),
)
