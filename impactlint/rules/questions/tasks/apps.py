"""Tasks of programs that people use, of machines that move, and of games."""

from __future__ import annotations

from impactlint.reading.word_lists import listed
from impactlint.rules.questions.tasks.task import FOR_OTHERS, Task

APPS: tuple[Task, ...] = (
    Task(
        phrases=listed("web scraper|scraping solution|scraping tool|web crawler"),
        titled=listed("scraper|scrapers|scraping|crawler|web scraping"),
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
            "management system|booking system|reservation system|inventory system|inventory management|"
            "attendance system|pos system|appointment booking|hotel booking|ticket booking|hospital management|"
            "school management|library management|student management|employee management|ordering system|crm|"
            "parking lot|e commerce website|ecommerce website|online store|food delivery app|ride sharing app"
        ),
        unless=listed("analysis|dashboard|dashboards|tableau|power bi|learning management system|sales dashboard"),
        result="How long does a booking, an order or an entry take with it, how many go wrong, and how was it before?",
        baseline="How long did the same take on paper or in a spreadsheet?",
        problem="Who did this how before, and what went wrong or took too long?",
    ),
    Task(
        phrases=listed("expense tracker|expense tracking|habit tracker|habit tracking"),
        titled=listed(
            "budget tracker|finance tracker|fitness tracker|"
            "workout tracker|todo|to do|todo list|to do list|todo app|task manager|notes app|note taking|pomodoro|"
            "calorie tracker|meal planner|recipe app|job tracker"
        ),
        result="How many use it how often, or what has changed for you since you use it: which number?",
        baseline="What was the number before?",
        problem="What do people forget, lose or do by hand without it?",
    ),
    Task(
        titled=listed("chat app|chat application|messenger|messaging app|realtime chat|video call|video conferencing"),
        result="How many talk at once, and how long does a message take to arrive?",
        baseline="How long does it take with the ones that everybody uses?",
        problem="What can't people do with the ones that everybody uses?",
    ),
    Task(
        titled=listed("rest api|restful api|backend api|microservices|microservice|graphql api|url shortener"),
        unless=listed("client|wrapper|sdk"),
        result="How many requests a second does it answer at which delay, on which machine?",
        baseline="How many did it answer before, or does the simplest version?",
        problem="Who calls it, and what did they have to do without it?",
    ),
    Task(
        titled=listed("quiz app|quiz|flashcards|learning platform|e learning|learning management system|lms|tutor"),
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
        titled=listed("clone"),
        unless=listed("git clone|voice clone|detection|detector|voice|repositories"),
        result="How many of the functions of the original does it have, and how fast does it answer?",
        baseline="How fast does the original answer?",
        problem="What did you want to learn by building it again, or what is wrong with the original?",
    ),
    Task(
        titled=listed(
            "robot|robotic|robotics|arduino|esp32|drone|quadcopter|self driving|raspberry pi|iot|smart home|"
            "home automation|smart irrigation|plc"
        ),
        result="How often, out of how many tries, does it do what it should, and how close or how fast?",
        problem="Who had to do this by hand, or couldn't do it at all?",
    ),
    Task(
        titled=listed("downloader|file transfer|file sharing|backup tool|file sync"),
        result="How fast does it move how much, and what happens when the line breaks?",
        baseline="How fast do the ones that everybody uses move the same?",
        problem="What do the ones that everybody uses get wrong, and for whom?",
    ),
)

GAMES: tuple[Task, ...] = (
    Task(
        titled=listed("sudoku solver|maze solver|puzzle solver|rubiks cube solver|wordle solver|cube solver"),
        result="Of how many does it solve how many, and how long does one take?",
        baseline="How many does trying everything solve in the same time?",
        problem="What did you want to find out, and what makes it hard?",
    ),
    Task(
        titled=listed("chess engine|tic tac toe|connect four|checkers|othello|reversi|2048 ai"),
        result="How strong is it: how many of how many games does it win, against whom?",
        baseline="How many does it win against moves at random, or against an engine that everybody knows?",
        problem="What did you want to find out, or make better than the ones before it?",
    ),
    Task(
        titled=listed(
            "video game|2d game|3d game|tower defense|tetris|snake game|pong|platformer|space invaders|breakout|"
            "minesweeper|wordle|hangman|2048|rpg|roguelike|multiplayer game|card game|puzzle game|"
            "text adventure"
        ),
        unless=listed("ai|ml|agent|reinforcement learning|learning"),
        result="How many have played it, or how many pictures a second does it keep up on which machine?",
        problem="Whom is it to entertain, and what is different from the games that they know?",
    ),
)
