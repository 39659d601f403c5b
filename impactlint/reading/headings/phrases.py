"""Headings that READMEs have, by the role that each gives its section: whole headings as `normalise` leaves them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from impactlint.reading.vocabulary.word_lists import listed

if TYPE_CHECKING:
    from impactlint.reading.model import Role

ENGLISH: Mapping[Role, tuple[str, ...]] = {
    "summary": listed(
        "overview|about|introduction|summary|abstract|tl dr|tldr|project overview|about the project|"
        "project description|description|project summary|executive summary|intro|what is this|what is it|"
        "at a glance|in short|background and overview|about this project|general info|what it is|in a nutshell|"
        "quick summary|project at a glance|what this is|the idea|concept|what this project is"
    ),
    "problem": listed(
        "why i built this|why we built this|why this matters|why it matters|the need|why this exists|"
        "what was wrong|the situation|problem space|pain points|what we were guessing|problem|problem statement|"
        "business problem|the problem|motivation|background|objective|objectives|project objective|goal|goals|"
        "business goal|business goals|project goal|project goals|aim|aims|purpose|why|why this project|challenge|"
        "the challenge|use case|business case|research question|research questions|questions|context|"
        "business context|problem description|problem definition|business understanding|need|who is this for|"
        "target audience|when should i use this|hypothesis|scenario|business objective|task|mission|scope|"
        "business question|business questions|project objectives|why this project exists|"
        "what i was trying to find out|why it exists|who it is for|who is it for|key questions|"
        "questions answered|goals and objectives|business task|the question|situation|why this repo exists|"
        "project context|medical context|decision supported"
    ),
    "result": listed(
        "what it changed|what changed|what has changed|what we found|what i found|what happened|what came of it|"
        "what came out|does it work|how well does it work|how well it works|results so far|what it achieved|"
        "before and after|what improved|what it brought|results|result|key results|findings|key findings|"
        "performance|model performance|evaluation results|benchmarks|benchmark|impact|business impact|outcomes|"
        "outcome|conclusion|conclusions|insights|key insights|accuracy|experimental results|"
        "results and discussion|results summary|achievements|model comparison|model evaluation|"
        "performance metrics|model results|leaderboard|key metrics|final results|main results|observations|"
        "savings|takeaways|experiments|recommendations|key finding|what the data showed|"
        "what this means for the business|benchmark results|elo|playing strength|key takeaways|interpretation|confusion matrix|"
        "feature importance|comparison|winner|ablation|ablations|ablation study|business insights|finding|"
        "discussion|results at a glance|recommendation|results table|performance benchmarks|"
        "performance highlights|key achievement|final comparison|business recommendation|findings at a glance|"
        "the answer"
    ),
    "demo": listed(
        "demo|live demo|screenshots|screenshot|preview|gallery|sample output|output|showcase|video|walkthrough|"
        "example output|sample|demos|app preview|visualizations|visualization|dashboard|images|see it in action|"
        "live app|video demo|dashboard preview|screen|screens|sample run|example run|example response|"
        "sample response|sample results|interface preview|visuals|plots|expected output|example outputs|"
        "output example|example predictions|figures|live dashboard|dashboard overview"
    ),
    "features": listed(
        "features|key features|capabilities|highlights|core features|main features|functionality|functionalities|"
        "what it does|what it can do|supported|feature list|features list|services|benefits|advantages|"
        "key highlights|key outputs|dashboard features|core capabilities|security|use cases|dashboard pages|"
        "features shown|what works today|what is implemented|user stories|key pages|dashboard sections|"
        "what this system does|key innovations"
    ),
    "data": listed(
        "data|dataset|datasets|the dataset|data set|data sources|data source|data description|"
        "dataset description|about the dataset|data dictionary|eda|exploratory data analysis|dataset overview|"
        "data overview|data preparation|data preprocessing|dataset information|data understanding|"
        "features description|schema|inputs|input data|training data|exploratory data analysis eda|variables|"
        "target variable|input features|engineered features|derived features|columns|dataset structure|"
        "data quality|sample data|data format|data files|source data|source|data availability|data scope|"
        "data schema|data notes|data contract|dataset files|data policy|data cleaning|cleaning steps|data cleaning steps|"
        "features used|feature description|feature descriptions|input variables|model inputs"
    ),
    "architecture": listed(
        "how we built it|how it was built|how i built it|how it is built|how it s built|how it s made|"
        "architecture|system architecture|design|tech stack|technology stack|technologies|technologies used|"
        "tools|tools used|built with|stack|project structure|repository structure|folder structure|"
        "directory structure|file structure|structure|methodology|method|methods|approach|algorithm|algorithms|"
        "model|models|model architecture|pipeline|workflow|how it works|implementation|solution|"
        "solution overview|technical details|modeling|feature engineering|tools and technologies|libraries|"
        "libraries used|technical stack|system design|project organization|code structure|project layout|"
        "repo structure|components|modules|techniques|project workflow|data pipeline|model details|the solution|"
        "technical architecture|infrastructure|under the hood|internals|files|project files|repository contents|"
        "contents of the repository|contents of this repository|process|steps|models used|preprocessing|"
        "technologies and tools|repository layout|layout|repo layout|architecture overview|project architecture|"
        "core components|tools technologies|key technologies|data model|modeling approach|implementation details|"
        "model type|notebook structure|pipeline overview|machine learning pipeline|data processing|"
        "data structure|model training|layer|layers|flow|decisions|storage|network|regression|clustering|"
        "ingestion|logic|pipelines|database schema|design decisions|loss function|hyperparameters|encoder|"
        "decoder|neural network|module|component|frontend and backend|data flow|folder layout|directory layout|"
        "key files|main files|source files|file overview|agents|orchestration|feature selection|"
        "model selection|model building|how the model works|technical overview|technical implementation|"
        "tech overview|schema design|schema designs|study design|class diagram|er diagram|"
        "entity relationship diagram|object model diagram|what s in this repo|what is in this repo|"
        "what s in this repository|repository map|key components|training configuration|training config|"
        "training setup|training details|models implemented|models included|models evaluated|model used|"
        "model overview|technical specifications|fact table|dimension tables|hyperparameter tuning|"
        "loss functions|data augmentation|how does it work|key dependencies|repository overview|"
        "directory overview|code overview|folders|system components|project components|sequence diagram|"
        "dax measures|feature extraction|state management|technical notes|architecture at a glance|"
        "backend services|sql queries|sql analysis|sql analytics|python analysis|data loading|"
        "data transformation|data ingestion|machine learning models|ml models|transfer learning|what i did|what we did|"
        "system overview|block diagram|flow diagram|flowchart|architecture diagram|system diagram|dags"
    ),
    "validation": listed(
        "validation|testing|tests|test|experiment setup|experimental setup|evaluation protocol|cross validation|"
        "model validation|experiment|unit tests|running tests|quality assurance|evaluation metrics|"
        "evaluation strategy|verification|test suite|test coverage|run tests|evaluation|metrics|checks|the tests|"
        "all tests|ci tests|integration tests|validation design|test design|experimental design|hypotheses|"
        "data quality checks|test categories|load testing|quality gate|evaluation framework|leakage controls|"
        "data quality testing|how to run tests"
    ),
    "limits": listed(
        "what went wrong|what went wrong first|what failed|what didn t work|what did not work|what we got wrong|"
        "what i got wrong|where it fails|what it can t do|what it doesn t do|pitfalls|what surprised us|"
        "limitations|limits|challenges|lessons learned|lessons|trade offs|tradeoffs|known issues|"
        "challenges faced|limitations and future work|caveats|assumptions|constraints|drawbacks|"
        "known limitations|what i learned|learnings|key learnings|challenges and solutions|issues|disclaimer|"
        "gotchas|non goals|what this is not|what it does not do|what it is not|data privacy|"
        "caveats and recommendations|limitations future work|limitations next steps|limitations and next steps|"
        "limitations future improvements|limitations and future improvements|known limitations future work|"
        "known limitations future improvements|known limitations and future work|limitations future enhancements"
    ),
    "operation": listed(
        "deployment|monitoring|ci cd|maintenance|deploy|production|mlops|model deployment|operations|"
        "docker deployment|cloud deployment|releases|release process|retraining|observability|logging|ci|"
        "continuous integration|scaling|drift detection|model monitoring|terraform|kubernetes|deploying|"
        "deploy to|hosting|backups|rollback|alerting|cost optimization"
    ),
    "usage": listed(
        "installation|install|usage|getting started|setup|set up|quick start|quickstart|how to run|how to use|"
        "requirements|prerequisites|configuration|running|run|api|api reference|run locally|running the project|"
        "environment setup|dependencies|build|building|instructions|commands|api endpoints|endpoints|options|"
        "environment variables|how to install|installation and setup|local setup|running locally|run the app|"
        "docker|usage example|usage examples|basic usage|download|cli|reproduce|reproducing|reproducibility|"
        "tutorial|tutorials|guide|getting help|setup instructions|installing|command line|execution|"
        "how to reproduce|use|syntax|types|parameters|compatibility|config|reproducing results|api documentation|"
        "install dependencies|clone the repository|clone repository|local development|local development setup|"
        "running the application|backend setup|frontend setup|run it|make predictions|create virtual environment|"
        "create a virtual environment|installation setup|health check|running the pipeline|running the code|"
        "run the code|quick start guide|configure environment|system requirements|data setup|train model|"
        "train the model|common issues|troubleshooting|training|examples|example|how to run the project|"
        "running tests locally|environment|inference|windows|linux|macos|scripts|predictions|settings|secrets|"
        "authentication|flags|arguments|command|training the model|training a model|training your own model|"
        "to reproduce|how to|pretrained models|pre trained models|model zoo|option 1|option 2|option 3|"
        "development setup|development environment|file formats|format|installation steps|setup steps|functions|"
        "credentials|permissions|presets|plugins|hooks|events|migration|upgrading|upgrade guide|homebrew|conda|"
        "docker compose|virtual environment|customization|development|web interface|environments|preparation|"
        "train|configure|from source|compilation|dependency|prerequisite|pre requisites|required software|"
        "required packages|required|playing the game|play|debugging|exit codes|linting and formatting|"
        "development mode|database migrations|usage tips"
    ),
    "roadmap": listed(
        "roadmap|future work|todo|to do|next steps|status|changelog|future improvements|future enhancements|"
        "improvements|project status|future scope|what s next|future plans|enhancements|news|updates|"
        "release notes|history|latest news|whats next|progress|future|future directions|what s new|"
        "future development|possible improvements|current status|long term|short term|medium term|learning path|"
        "learning roadmap|planned features|planned|upcoming|what comes next|version history|todos|to dos|plans|"
        "next up|current phase|what i d do next|pending|coming soon"
    ),
    "people": listed(
        "author|authors|contact|acknowledgements|acknowledgments|acknowledgement|contributing|contributors|"
        "license|licence|citation|team|credits|about me|contribution|contact me|cite|citing|community|support|"
        "connect with me|let s connect|contributions|code of conduct|how to contribute|sponsors|maintainers|"
        "author info|contact information|connect|copyright|get in touch|license and citation|about the author|"
        "thanks|contribute|feedback|who am i|security policy|acknowledgment|backers|star us|discord|join us|"
        "ai statement|attribution|attributions|credit|bibtex|licensing|license usage|contacts|collaborators|"
        "built by|show your support|need help|work experience|education|data licensing"
    ),
    "references": listed(
        "references|reference|resources|links|related work|papers|further reading|bibliography|related|"
        "useful links|see also|additional resources|sources|literature|related projects|resources and references|"
        "external links|publications|learn more|more information|documentation|quick links|more resources|"
        "notebooks and slides|slides|blog post|blog posts|articles|videos|paper|docs"
    ),
    "entry": listed(
        "projects|featured projects|my projects|project list|portfolio|list of projects|selected projects|"
        "case studies|project index|projects list|project portfolio|other projects|projects overview"
    ),
    "toc": listed("table of contents|contents|toc|index|navigation|outline|table of content"),
    "other": listed(
        "notes|note|faq|frequently asked questions|misc|miscellaneous|tips|warning|appendix|glossary|"
        "prerequisite knowledge|skills demonstrated|skills|real world applications|learning outcomes|"
        "learning goals|learning objectives|topics|business model|interview talking points|talking points|"
        "legal notice|star history"
    ),
}
"""English headings; a phrase that stands in both tables has its English role."""
OTHER_LANGUAGES: Mapping[Role, tuple[str, ...]] = {
    "summary": listed(
        "简介|介绍|概述|项目简介|项目介绍|关于|概要|descripción|resumen|introducción|acerca de|visión general|descrição|resumo|"
        "introdução|visão geral|sobre|sobre o projeto|présentation|aperçu|à propos|überblick|einführung|"
        "beschreibung|zusammenfassung|over|はじめに|紹介|описание|введение|обзор|о проекте|소개|개요|프로젝트 소개|panoramica|"
        "introduzione|descrizione|genel bakış|giriş|hakkında|نظرة عامة|مقدمة"
    ),
    "problem": listed(
        "背景|动机|问题|目标|目的|problema|el problema|objetivo|objetivos|motivación|motivação|contexto|desafio|desafío|"
        "problème|objectif|objectifs|contexte|ziel|ziele|problemstellung|hintergrund|課題|問題|動機|проблема|цель|цели|"
        "задача|мотивация|문제|목표|배경|동기|obiettivo|obiettivi|amaç|hedef|problem tanımı|المشكلة|الهدف|situação|"
        "problema de negócio|questão de negócio|objetivo do projeto|objetivo del proyecto"
    ),
    "result": listed(
        "结果|实验结果|性能|效果|评估|结论|resultados|resultado|conclusión|conclusiones|conclusão|conclusões|desempenho|"
        "métricas|impacto|hallazgos|résultats|résultat|conclusion|performances|ergebnisse|ergebnis|fazit|"
        "leistung|結果|評価|結論|результаты|результат|выводы|метрики|결과|성능|결론|risultati|conclusioni|prestazioni|"
        "sonuçlar|sonuç|performans|النتائج|insights de negócio|resultados obtidos"
    ),
    "demo": listed(
        "演示|截图|示例|效果图|demostración|capturas|ejemplos|demonstração|exemplos|captures d écran|exemples|démo|"
        "beispiele|beispiel|デモ|例|スクリーンショット|примеры|скриншоты|демо|데모|예시|스크린샷|esempi|örnekler|ekran görüntüleri"
    ),
    "features": listed(
        "特性|功能|特点|功能特性|características|funcionalidades|funciones|fonctionnalités|caractéristiques|funktionen|"
        "merkmale|機能|特徴|возможности|особенности|функции|기능|특징|funzionalità|caratteristiche|özellikler|المميزات"
    ),
    "data": listed(
        "数据|数据集|datos|conjunto de datos|dados|conjunto de dados|base de dados|données|jeu de données|daten|"
        "datensatz|データ|データセット|данные|датасет|데이터|데이터셋|dati|veri|veri seti|البيانات|coleta de dados|"
        "análise exploratória"
    ),
    "architecture": listed(
        "架构|结构|项目结构|目录结构|技术栈|实现|方法|模型|原理|arquitectura|estructura|tecnologías|metodología|arquitetura|estrutura|"
        "tecnologias|metodologia|tecnologias utilizadas|tecnologías utilizadas|estrutura do projeto|"
        "estructura del proyecto|solução|solución|enfoque|modelado|modelagem|architecture|technologies utilisées|"
        "structure du projet|méthodologie|méthode|architektur|aufbau|technologien|methodik|struktur|アーキテクチャ|構成|"
        "技術スタック|仕組み|архитектура|структура|технологии|стек|методология|구조|기술 스택|아키텍처|architettura|struttura|"
        "tecnologie|mimari|teknolojiler|yapı|البنية|ferramentas|herramientas"
    ),
    "validation": listed(
        "测试|pruebas|testes|validación|validação|validation|tests|prüfung|テスト|тесты|тестирование|테스트|test|prove"
    ),
    "limits": listed(
        "局限|限制|常见问题|limitaciones|limitações|desafíos|desafios|lições aprendidas|limites|einschränkungen|grenzen|"
        "制限|注意|ограничения|한계|limitazioni|sınırlamalar"
    ),
    "operation": listed(
        "部署|监控|despliegue|implantação|monitoreo|monitoramento|déploiement|bereitstellung|デプロイ|развертывание|배포|"
        "distribuzione|dağıtım"
    ),
    "usage": listed(
        "安装|使用|用法|快速开始|快速入门|使用方法|环境要求|配置|运行|依赖|教程|文档|instalación|uso|cómo usar|requisitos|ejecución|"
        "configuración|instalação|como usar|como executar|execução|configuração|utilisation|prérequis|"
        "démarrage rapide|installation|nutzung|verwendung|voraussetzungen|einrichtung|インストール|使い方|セットアップ|必要条件|"
        "установка|использование|запуск|требования|быстрый старт|설치|사용법|사용 방법|시작하기|실행|installazione|utilizzo|"
        "requisiti|kurulum|kullanım|gereksinimler|التثبيت|الاستخدام"
    ),
    "roadmap": listed(
        "路线图|待办|更新日志|计划|更新|próximos pasos|próximos passos|trabajo futuro|trabalhos futuros|hoja de ruta|"
        "feuille de route|travaux futurs|nächste schritte|ausblick|ロードマップ|今後|更新履歴|планы|дорожная карта|로드맵|향후 계획|"
        "sviluppi futuri|yol haritası"
    ),
    "people": listed(
        "作者|贡献|许可证|许可|联系|致谢|引用|贡献者|协议|autor|autores|contacto|contato|licencia|licença|contribuir|contribuciones|"
        "agradecimientos|agradecimentos|auteur|auteurs|licence|contribuer|remerciements|lizenz|autoren|mitwirken|"
        "kontakt|danksagung|ライセンス|貢献|謝辞|лицензия|авторы|контакты|автор|благодарности|라이선스|기여|저자|licenza|autori|"
        "contribuire|lisans|katkıda bulunma|iletişim|الترخيص"
    ),
    "references": listed(
        "参考|参考资料|参考文献|链接|相关|referencias|referências|enlaces|recursos|références|liens|ressources|referenzen|"
        "quellen|リンク|ссылки|литература|источники|참고|참고 자료|riferimenti|kaynaklar"
    ),
    "entry": listed("项目|proyectos|projetos|projets|projekte|プロジェクト|проекты|프로젝트|progetti|projeler"),
    "toc": listed(
        "目录|índice|tabla de contenidos|sumário|conteúdo|sommaire|table des matières|inhaltsverzeichnis|inhalt|目次|"
        "содержание|оглавление|목차|indice|içindekiler"
    ),
}
"""Headings of the other languages that READMEs are most often written in."""
