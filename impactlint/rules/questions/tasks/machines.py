"""Tasks of machines that measure, move or compute, and of games."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import Task

_FORESEEN = listed(
    "prediction|predicting|predictor|forecasting|forecast|machine learning|deep learning|dataset|data analysis|eda|"
    "classification|classifier|anomaly|anomalies|detection|neural network"
)
"""Phrases of models that are made from what machines have measured."""

MACHINES: tuple[Task, ...] = (
    Task(
        titled=listed(
            "air quality monitor|air quality monitoring|air quality monitoring system|weather station|air monitor|"
            "temperature monitor|temperature logger|temperature sensor|data logger|temperature monitoring|"
            "energy monitor|power monitor|energy meter|water quality monitor|water quality monitoring|"
            "water level monitor|water level monitoring|noise monitor|co2 monitor|co2 meter|environmental monitoring|"
            "environment monitoring|environmental monitor|sensor node|soil moisture sensor|moisture sensor|"
            "humidity sensor|heart rate monitor|pulse oximeter|health monitoring|health monitoring system|"
            "patient monitoring|moisture monitoring|plant monitor|plant monitoring|plant monitoring system|"
            "soil monitoring|greenhouse monitoring|geiger counter|thermometer|watering sensor|plant sensor|"
            "air quality sensor|pollution monitoring|energy monitoring|plant moisture monitoring|"
            "aquarium monitor|solar monitor|power meter|dust sensor|gas sensor"
        ),
        unless=(*_FORESEEN, *listed("mental health|model health|watering system|server|satellite")),
        result="How close do its readings come to those of a trusted instrument, over how long, and how many get lost?",
        baseline="What does a trusted instrument read at the same place and time?",
        need="Who needs these readings, and what do they have to guess without them?",
    ),
    Task(
        titled=listed(
            "smart plant|plant watering|automatic watering|plant watering system|watering system|"
            "irrigation system|smart irrigation|self watering|smart garden|smart greenhouse|greenhouse controller|"
            "hydroponics|auto watering|plant waterer|greenhouse automation|garden automation|hydroponic"
        ),
        phrases=listed("automatic plant watering|automatic irrigation|waters plants|waters my plants"),
        unless=(*_FORESEEN, *listed("optimization model|satellite|remote sensing")),
        result="How evenly moist does it keep the plants, over how many weeks, and with how much water?",
        baseline="How evenly moist are they, with how much water, when somebody waters by hand?",
        need="Whose plants dry up or drown today, and when is nobody there to see to them?",
    ),
    Task(
        titled=listed(
            "autopilot|pid controller|pid control|motor controller|motor control|balancing robot|"
            "self balancing robot|inverted pendulum|speed controller|temperature controller|lqr|attitude control|"
            "model predictive control|ball and beam|ball balancing|cruise control|foc|position control|"
            "flight control|drone controller|esc firmware"
        ),
        phrases=listed("flight controller"),
        unless=listed("reinforcement learning|deep q learning|dqn|ppo|rl|copilot|game controller|llm|agents"),
        of_libraries=True,
        result="How far does it stray from what it should hold, how soon does it settle, and how does a known one do?",
        baseline="How far does a plain or a known controller stray on the same machine?",
        problem="What does a known controller hold badly, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed(
            "line follower|line follower robot|line following robot|line following|maze solving robot|micromouse|"
            "racing robot|autonomous racing|f1tenth|autonomous mobile robot|warehouse robot|warehouse bot|"
            "delivery robot|mobile robot|obstacle avoiding robot|obstacle avoidance robot|obstacle avoidance|"
            "robot navigation|autonomous navigation|autonomous robot|rover|autonomous rover|maze solver robot|"
            "vacuum robot|robot vacuum|donkeycar|rc car"
        ),
        unless=listed("mars rover images|mars|reinforcement learning|dqn|ppo|segmentation|crypto|agentic|literature"),
        result="Of how many runs does it finish how many without help or a collision, and how fast is one?",
        baseline="How many does it finish, and how fast, with the simplest steering, or as it comes?",
        problem="Whose work does it take over, or what did you want to find out by building it?",
    ),
    Task(
        titled=listed(
            "robotic arm|robot arm|pen plotter|drawing robot|cnc machine|cnc router|3d printer|gripper|laser engraver|"
            "pick and place|delta robot|scara|prosthetic hand|robotic hand|bionic hand|6 dof arm|"
            "robot manipulator|hexapod arm|writing robot"
        ),
        unless=(*_FORESEEN, *listed("reinforcement learning|dqn|ppo|log plotter|serial plotter|data plotter|failures")),
        result="How close does it come to the same spot again, in millimetres, under which load and how fast?",
        baseline="How close does the version before, or one that is sold, come?",
        problem="Who can't afford one that is sold, or what did you want to find out by building it?",
    ),
    Task(
        titled=listed(
            "fpga|risc v|riscv|cpu core|processor core|verilog|systemverilog|vhdl|softcore|soft core|rv32i|"
            "cpu design|pipelined processor|risc v core|riscv core|risc v cpu|gpu core|hardware accelerator|"
            "rtl design|mips processor|risc v processor|asic"
        ),
        unless=listed("emulator|simulator|miner|linter|language server|assembler|compiler"),
        of_libraries=True,
        result="Which clock does it reach, how many cycles does a job take, and how does a known design do on the same "
        "chip?",
        baseline="What does a known design reach on the same chip?",
        problem="What can't the known designs do, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed(
            "generative art|pixel sorter|pixel sorting|pixel sort|ascii art|fractal generator|fractal explorer|"
            "fractal renderer|fractals|mandelbrot|mandelbrot set|creative coding|shaders|shader|terrain generator|"
            "procedural terrain|music visualizer|audio visualizer|ascii art generator|generative design|"
            "procedural generation|julia set"
        ),
        unless=listed("market|stock|dimension|gan|diffusion|roguelike|dungeon|dungeons|game"),
        of_libraries=True,
        result="How long does a picture of which size take, and how long with the tool that everybody uses?",
        baseline="How long does the same picture take with the tool that everybody uses?",
        problem="Who wants to make such pictures, and what don't their tools let them do?",
    ),
    Task(
        titled=listed("gps tracker|asset tracker|vehicle tracker|pet tracker|bike tracker|gps logger|location tracker"),
        unless=(*_FORESEEN, *listed("object tracking|opencv|yolo")),
        result="How far off is the place that it names, how often does it report, and how long does it run on its own?",
        baseline="How far off is the place that a phone names at the same time?",
        need="Who looks for what, and what happens while nobody knows where it is?",
    ),
    Task(
        titled=listed(
            "synthesizer|synth|drum machine|audio plugin|vst plugin|guitar pedal|audio effects|midi controller"
        ),
        unless=listed("data|speech|voice|text|tabular|program synthesizer|frequency synthesizer"),
        of_libraries=True,
        result="How long is it from the key to the sound, on which machine, and how long with a known one?",
        baseline="How long is it with a known one on the same machine?",
        problem="What can't be played with those that there are, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed(
            "robot|robotic|robotics|arduino|esp32|drone|quadcopter|self driving|raspberry pi|iot|smart home|"
            "home automation|plc|quadruped|humanoid|hexapod|ros|ros2|esp8266|stm32|smart lock|door lock|"
            "home assistant|garage opener|garage door|smart mirror|smart dustbin|smart bin|rfid|smart parking system"
        ),
        unless=listed("landscape|awesome|robot framework|drone images|drone imagery|drone delivery app"),
        result="How often, out of how many tries, does it do what it should, and how close or how fast?",
        baseline="How often, how close or how fast is it done without it?",
        problem="Whose work does it take over, or what did you want to find out by building it?",
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
        titled=listed("chess engine|chess ai|connect 4 ai|tic tac toe|connect four|checkers|othello|reversi|2048 ai"),
        result="How strong is it: how many of how many games does it win, against whom?",
        baseline="How many does it win against moves at random, or against an engine that everybody knows?",
        problem="What did you want to find out, or make better than the ones before it?",
    ),
    Task(
        titled=listed(
            "video game|2d game|3d game|tower defense|tetris|snake game|pong|platformer|space invaders|breakout|"
            "minesweeper|wordle|hangman|2048|rpg|roguelike|multiplayer game|card game|puzzle game|"
            "text adventure|dungeon crawler|unity game|godot|godot game|chess game|sudoku game|tank game|"
            "multiplayer tank game|space shooter|zombie shooter|pygame|arcade game|shooter game|fps game|"
            "racing game|clicker game|idle game|board game|snake|classic snake|flappy bird|pacman|pac man|"
            "asteroids|sokoban|visual novel|adventure game|survival game|zombie game|blackjack|solitaire|"
            "game jam|ludum dare|memory game|rock paper scissors|browser game|mobile game|endless runner|"
            "platform game|horror game|metroidvania|unity 2d game|2d platformer|bullet hell|connect 4|"
            "battleship"
        ),
        unless=listed(
            "ml|agent|agents|reinforcement learning|machine learning|deep learning|q learning|neural|solver|"
            "ai plays|ai that plays|ai player|ai to play|tetris ai|pong ai|hangman ai|wordle ai|pacman ai|"
            "2048 ai|connect 4 ai|minimax|sales|sql|reviews|ratings|recommender|species|snake robot|"
            "board game geek|boardgamegeek|simulation|simulator|visualizer|poker odds|card counting|detection|"
            "recognition|analysis|dataset"
        ),
        result="How many have played it, or how many pictures a second does it keep up on which machine?",
        baseline="How long do the same people play, or how fast does it run, in the game that it takes after?",
        problem="Whom is it to entertain, and what is different from the games that they know?",
    ),
)
