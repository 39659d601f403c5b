"""Tasks of programs by which shops, offices and other institutions are run."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import Task

STUDIED = listed(
    "analysis|analytics|eda|dataset|data set|tableau|power bi|prediction|predictions|predict|predicting|predictor|"
    "forecasting|classification|classifier|segmentation|recommender|detection|machine learning|deep learning|churn|"
    "data engineering|data pipeline|data warehouse|etl|scraper|scraping|fake|reviews"
)
"""Phrases of work that studies what people do in a shop or an office, and doesn't run one."""

OFFICES: tuple[Task, ...] = (
    Task(
        titled=listed(
            "staff scheduling|shift scheduling|employee scheduling|shift planner|staff scheduler|rostering|roster|"
            "nurse scheduling|duty roster"
        ),
        result="How long does a plan take with it and by hand, and how many shifts or wishes stay open?",
        baseline="How long does a plan take by hand, and how much stays open?",
        problem="Who makes the plan today, how long does it take, and what goes wrong with it?",
    ),
    Task(
        titled=listed(
            "ecommerce website|e commerce website|ecommerce platform|e commerce platform|ecommerce app|e commerce app|"
            "ecommerce application|e commerce application|ecommerce site|e commerce site|ecommerce store|"
            "e commerce store|ecommerce web app|ecommerce web application|ecommerce backend|ecommerce api|"
            "e commerce api|e commerce backend|ecommerce frontend|mern ecommerce|django ecommerce|laravel ecommerce|"
            "online shop|online store|shopping cart|shopping app|web shop|webshop|online marketplace|"
            "marketplace app|online bookstore|grocery app|shopping website"
        ),
        unless=(*STUDIED, *listed("nft|parser|price tracker")),
        result="How fast do its pages load, and how many orders at once get through before it turns slow or one fails?",
        baseline="How fast, and for how many at once, is a shop that is built with a ready-made system?",
        need="Whose shop is it for, and what can't they do with a ready-made one?",
    ),
    Task(
        titled=listed(
            "cms|content management system|headless cms|blog platform|blogging platform|blog app|blog application|"
            "blog api|blog engine|static site generator|site generator|blog website"
        ),
        unless=(*STUDIED, *listed("medicare|cern|particle|collider|claims")),
        of_libraries=True,
        result="How long does it take to get a page out with it, and how fast does that page load?",
        baseline="How long does the same take with the system that everybody uses?",
        problem="What do the systems that everybody uses make hard, and for whom?",
    ),
    Task(
        phrases=listed(
            "submit complaints|file complaints|lodge complaints|register complaints|report civic issues|"
            "grievance redressal|complaint management|report local issues"
        ),
        titled=listed(
            "complaint portal|complaint system|complaints portal|grievance portal|grievance system|civic issue|"
            "civic issues|issue reporting|civic reporting|complaint tracker"
        ),
        unless=listed("analysis|classification|classifier|nlp|dataset|consumer complaints|sentiment"),
        result="How long does it take until a complaint is dealt with, and how many never are, with it and before it?",
        baseline="How long did it take, and how many never were, by phone or on paper?",
        need="Whose complaints get lost today, and what happens to them meanwhile?",
    ),
    Task(
        titled=listed(
            "parking lot finder|parking finder|parking spot finder|parking space finder|parking app|smart parking|"
            "parking reservation|restaurant finder|store locator|doctor finder|hospital finder|roommate finder|"
            "place finder|charging station finder|toilet finder|real estate app|real estate website|property listing|"
            "apartment finder|pet adoption|blood donor finder"
        ),
        unless=(*STUDIED, *listed("detector|occupancy|yolo|opencv|vision")),
        result="How long does it take to find a place or a match with it and without it, and how many of those that it "
        "shows are really free?",
        baseline="How long does the search take without it?",
        need="Who looks for one, and what does the search cost them?",
    ),
    Task(
        phrases=listed("kanban board"),
        titled=listed(
            "task management app|task management system|task management|task management application|"
            "task management tool|project management app|project management tool|project management system|"
            "project management platform|kanban|issue tracker|bug tracker|ticketing system|task board|"
            "trello clone|jira clone|team task manager"
        ),
        unless=(*STUDIED, *listed("your job applications|job application tracker|job search")),
        result="How soon do the others see a change, and how many tasks get done in time with it and without it?",
        baseline="How soon do they see it, and how many get done, with the tool that everybody uses?",
        need="Whose tasks get lost or done twice today, and what doesn't suit them in the tool that everybody uses?",
    ),
    Task(
        phrases=listed("your job applications|job application tracker|track job applications|job application tracking"),
        titled=listed("job tracker|application tracker|job search tracker|job hunt tracker|internship tracker"),
        unless=listed("scraper|scraping"),
        result="How many applications does it keep, how many were followed up in time, and how many were before?",
        baseline="How many were followed up in time with a spreadsheet?",
        need="Who loses track of what they applied for, and which chances does it cost them?",
    ),
    Task(
        titled=listed(
            "job portal|job board|hiring platform|recruitment platform|recruitment portal|freelance platform|"
            "freelance marketplace|freelancing platform|internship portal|placement portal"
        ),
        unless=STUDIED,
        result="How long does it take until a place is filled or an application is answered, with it and without it?",
        baseline="How long does it take on the portals that everybody uses?",
        need="Who looks for what there, and what do the portals that everybody uses get wrong for them?",
    ),
    Task(
        phrases=listed("surplus food|food donation|donate food|leftover food"),
        titled=listed(
            "food rescue|donation app|donation platform|blood donation app|blood donation system|charity app|"
            "charity platform|volunteer platform|volunteer app|food sharing|donation website"
        ),
        unless=listed("analysis|prediction|forecasting|dataset|classification|dashboard|spoilage"),
        result="How much of what is offered reaches somebody in time, and how much does without it?",
        baseline="How much does, when it is arranged by phone?",
        need="What is thrown away or can't be found today, and by whom?",
    ),
    Task(
        titled=listed(
            "payment gateway|payment app|payment system|digital wallet|wallet app|crypto wallet|banking app|"
            "banking system|bank app|atm simulator|atm machine|payments api|payment service|online banking"
        ),
        unless=(*STUDIED, *listed("fraud|solidity|smart contract|core banking migration")),
        result="How long does a payment take, how many fail or are made twice, and which attacks was it tried against?",
        baseline="How long does a payment take, and how many fail, with a well-known one?",
        need="Who pays whom, how do they do it today, and what goes wrong?",
    ),
    Task(
        titled=listed(
            "voting system|e voting|online voting|voting app|election system|electronic voting|voting platform|"
            "online voting system|polling app"
        ),
        unless=listed("analysis|classifier|ensemble|prediction|dataset|blockchain|ethereum|solidity|dapp"),
        result="How long does a vote take, how many at once, and which ways to cheat has it been tested against?",
        baseline="How long does a vote take on paper, or with a plain database?",
        need="Who doesn't trust the vote as it is, and what can go wrong with it?",
    ),
    Task(
        titled=listed(
            "management system|booking system|reservation system|inventory system|inventory management|"
            "attendance system|pos system|appointment booking|hotel booking|ticket booking|hospital management|"
            "school management|library management|student management|employee management|ordering system|crm|"
            "parking lot|food delivery app|ride sharing app|event ticketing|ticketing platform|event management|"
            "event booking|event platform|booking app|booking platform|booking website|appointment scheduling|"
            "appointment app|doctor appointment|telemedicine|car rental|bike rental|erp|erp system|college erp|"
            "school erp|payroll|billing system|invoice generator|invoicing|point of sale|food ordering|"
            "food ordering app|food ordering system|cab booking|taxi booking|flight booking|movie ticket|"
            "ticket reservation|reservation app|carpooling|carpool|queue management|attendance management|"
            "student portal|alumni portal|admission portal|attendance app|attendance tracker"
        ),
        unless=(
            *STUDIED,
            *listed(
                "dashboard|dashboards|learning management system|sales dashboard|cancellation|cancellations|demand|"
                "security information|siem|eeg|battery management system|energy management system|occupancy|"
                "thermal management|relational database|fraud"
            ),
        ),
        result="How long does a booking, an order or an entry take with it, how many go wrong, and how was it before?",
        baseline="How long did the same take on paper or in a spreadsheet?",
        need="Who did this how before, and what went wrong or took too long?",
    ),
)
