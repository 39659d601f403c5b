"""Tasks of science: what is computed, fitted, simulated or found in nature, and held against what is known."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import CLASSES, PREDICTS, Task

_WORKFLOWS = listed("pipeline|pipelines|workflow|workflows|snakemake|nextflow|nf core")
"""Phrases of steps that others run on their samples, so that what came out is theirs."""
_FINDS = listed("detection|detecting|detector|detects|search|hunter|discovery")
"""Phrases of work that finds cases, and no values of them."""

SCIENCE: tuple[Task, ...] = (
    Task(
        titled=listed(
            "quantum machine learning|quantum neural network|quantum neural networks|quantum classifier|qsvm|"
            "quantum kernel|quantum kernels|quantum svm|variational quantum classifier|quantum reinforcement learning"
        ),
        result="What does it score on data it hasn't seen, and what does a plain model of the same size score?",
        baseline="What does a plain model of the same size score on the same data?",
        problem="What should a quantum computer do better here, or what did you want to find out?",
    ),
    Task(
        phrases=listed("variational quantum eigensolver|quantum phase estimation|quantum approximate optimization"),
        titled=listed(
            "vqe|qaoa|variational quantum|quantum circuit|quantum circuits|quantum computing|quantum algorithm|"
            "quantum algorithms|qiskit|quantum simulator|quantum simulation|quantum chemistry|quantum annealing|"
            "grover search|grover algorithm|grover s algorithm|shor algorithm|shor s algorithm|"
            "quantum error correction|quantum walk|quantum walks"
        ),
        unless=listed("post quantum|quantum safe|quantum resistant|chatbot|awesome"),
        result="How far is its answer from the exact one, with how many qubits, and how long does a plain computer "
        "take for the same?",
        baseline="How far off, or how slow, is the best known way on a plain computer?",
        problem="What is too large for a plain computer, or what did you want to find out?",
    ),
    Task(
        phrases=listed("protein structure prediction|molecular docking"),
        titled=listed(
            "protein folding|protein structure|protein structures|alphafold|hp lattice|hp model|protein design|"
            "rna folding|rna secondary structure|docking protein|protein docking"
        ),
        unless=listed("viewer|visualizer|visualization|folding at home|monitor|database"),
        result="How close does it come to the known structure, or to the lowest energy that is known, and how close "
        "does a known method?",
        baseline="How close does a known method come on the same molecules?",
        problem="Which molecules do the known methods fail on, or take too long for, and who needs them?",
    ),
    Task(
        phrases=listed(
            "variant calling pipeline|snakemake workflow|snakemake pipeline|nextflow pipeline|nextflow workflow"
        ),
        titled=listed(
            "rna seq pipeline|rnaseq pipeline|seq analysis pipeline|rna seq workflow|seq pipeline|seq workflow|"
            "variant calling|bioinformatics pipeline|bioinformatics workflow|genomics pipeline|genomics workflow|"
            "metagenomics pipeline|ngs pipeline|wgs pipeline|exome pipeline|sequencing pipeline|nanopore pipeline|"
            "snakemake|nextflow|genome assembly"
        ),
        result="How many of the genes, variants or species that are known in a test sample does it find again, and how "
        "long does a sample take?",
        baseline="How many of the same does a well-known pipeline find?",
        problem="Who runs these steps by hand today, and what goes wrong or can't be repeated?",
    ),
    Task(
        phrases=listed("single cell rna|scrna seq|single cell transcriptomics|spatial transcriptomics"),
        titled=listed(
            "single cell|scrna|sc rna|sc rnaseq|scrnaseq|pbmc|pbmc3k|scanpy|seurat|cell type annotation|cell annotation"
        ),
        unless=(*_WORKFLOWS, *listed("battery|lithium|game|spreadsheet|organism|image|images|microscopy")),
        result="Which cells stand out, by how much, and how far do the labels agree with published ones?",
        baseline="How far do the labels of an automatic tool agree with the published ones?",
        problem="Which question about these cells is it to answer, and for whom?",
    ),
    Task(
        phrases=listed("differential gene expression|differentially expressed genes|genome wide association"),
        titled=listed(
            "rna seq|rnaseq|chip seq|atac seq|deseq2|gwas|differential expression|gene expression analysis|"
            "transcriptomics|transcriptome|16s rrna|microbiome|metagenomics|proteomics|methylation analysis|"
            "phylogenetics|phylogenetic analysis"
        ),
        unless=(*_WORKFLOWS, *CLASSES, *PREDICTS, *listed("browser|viewer|database|web app")),
        result="Which genes or species differ, by how much, and how many of them did an earlier study find?",
        baseline="How many of them did an earlier study find, or would chance?",
        problem="What isn't known about them, and who needs to know it?",
    ),
    Task(
        phrases=listed("transit light curves|radial velocity curves"),
        titled=listed(
            "light curve|light curves|transit fitter|transit fitting|transit fit|exoplanet transit|exoplanet transits|"
            "radial velocity|spectral fitting|curve fitting|curve fitter|peak fitting|light curve fitter|"
            "model fitting|sed fitting|"
            "parameter estimation|parameter inference|bayesian inference|mcmc|posterior inference"
        ),
        unless=(*CLASSES, *_FINDS, *PREDICTS, *listed("gan|gans|transformer|virtual fitting")),
        result="How close do its values come to published or known ones, and how wide are their intervals?",
        baseline="What do the published values, or a plain fit, say?",
        problem="Which values are unknown or in doubt, or what takes too long in the usual way?",
    ),
    Task(
        phrases=listed(
            "physics informed neural network|physics informed neural networks|lattice boltzmann|finite element model|"
            "finite element solver|navier stokes equations|finite volume solver|finite difference solver"
        ),
        titled=listed(
            "pinn|pinns|physics informed|neural operator|fourier neural operator|deeponet|pde|pdes|pde solver|"
            "burgers|burgers equation|navier stokes|finite difference|finite differences|finite volume|finite element|"
            "finite elements|fem|cfd|fluid dynamics|heat equation|wave equation|schrodinger equation|poisson equation|"
            "advection|lid driven cavity|shallow water|ode solver|runge kutta|numerical solver|numerical methods"
        ),
        unless=listed("trading|broker|game|rust fem|awesome"),
        of_libraries=True,
        result="How far is its answer from an exact or measured one, how long does it take, and what does a known "
        "solver reach?",
        baseline="How far off, and how slow, is a known solver on the same case?",
        problem="What can the known solvers not do, or too slowly, or what did you want to understand?",
    ),
    Task(
        titled=listed(
            "n body|nbody|barnes hut|molecular dynamics engine|molecular dynamics code|molecular dynamics simulator|"
            "md engine|md code|lennard jones|sph|smoothed particle hydrodynamics|particle simulation|"
            "particle simulator|particle in cell|gravity simulator|gravity simulation|gravitational simulation|"
            "galaxy simulation|solar system simulation|solar system simulator"
        ),
        of_libraries=True,
        result="How many bodies or particles does it move in a second, how well is the energy kept, and what does a "
        "known program reach?",
        baseline="How many does the plainest way, or a known program, move on the same machine?",
        problem="What takes too long with the programs that there are, or what did you want to understand?",
    ),
    Task(
        phrases=listed("ising model|potts model"),
        titled=listed("ising|ising2d|xy model|heisenberg model|percolation|spin glass|hubbard model|random walk"),
        unless=listed("graph embedding|node embeddings|embeddings|deepwalk|node2vec|stock|stocks|ising machine"),
        result="How close do its values come to the exact or published ones, and how much sooner than by the plainest "
        "method?",
        baseline="Which value is exact or published, and how long does the plainest method take?",
        problem="What can't be worked out on paper, or what did you want to understand?",
    ),
    Task(
        phrases=listed("agent based model|agent based epidemic model|seir model"),
        titled=listed(
            "epidemic model|epidemic models|epidemic simulation|epidemic simulator|epidemic abm|epidemic spread|"
            "epidemic modeling|epidemic modelling|disease spread|seir|sir model|sird model|compartmental model|"
            "epidemiological model|covid simulation|covid 19 simulation|agent based modeling|agent based modelling|"
            "agent based simulation|agent based models|predator prey|lotka volterra|population dynamics"
        ),
        unless=(*_FINDS, *listed("llm|marketing|rag|embryos")),
        result="How close does it come to what was really seen, and what does a simpler model say?",
        baseline="What does a simpler model say of the same case?",
        problem="What can't be tried out in reality, and who has to decide about it?",
    ),
    Task(
        phrases=listed("social network analysis|network science"),
        titled=listed(
            "network analysis|centrality|co occurrence network|character network|character networks|citation network|"
            "collaboration network|network of characters"
        ),
        unless=listed(
            "traffic|packet|packets|pcap|wireshark|tcp|security|neural|neural network|algorithm|algorithms|wifi|"
            "learning|embeddings"
        ),
        result="Who or what stands out in the network, by how much, and what would a plain count have said?",
        baseline="What would a plain count have said?",
        problem="What did somebody want to know, and what does a plain count hide?",
    ),
    Task(
        phrases=listed("land cover change|land use change|land cover mapping"),
        titled=listed(
            "ndvi|deforestation|lulc|burned area|flood mapping|crop mapping|glacier mapping|surface water mapping"
        ),
        unless=listed("eurosat|transfer learning|resnet|cnn|cnns|convolutional|vision transformer"),
        result="How often does it agree with what was seen on the ground, and how large is the share or change that it "
        "finds?",
        baseline="How often does a plain threshold, or an earlier map, agree?",
        need="Who decides about the land, and what do they not see without it?",
    ),
    Task(
        phrases=listed("uplift modeling|uplift modelling"),
        titled=listed("uplift|uplift model|uplift models|criteo uplift"),
        unless=listed("wellness|mood|desk|community|charity app"),
        result="Of the first tenth that it would ask, how many more are won by that than of as many at random?",
        baseline="How many more are won when as many are picked at random, or when everybody is asked?",
        problem="Who is asked or paid today who would have come anyway, and what does that cost?",
    ),
    Task(
        phrases=listed("synthetic control|difference in differences|interrupted time series|regression discontinuity"),
        titled=listed("causal impact|causalimpact|diff in diff|natural experiment|instrumental variables"),
        result="How large is the effect, how wide is its interval, and what would a plain comparison of before and "
        "after have said?",
        baseline="What would a plain comparison of before and after have said?",
        problem="Which decision hangs on the effect, and what would a plain comparison get wrong?",
    ),
)

SIMULATIONS: tuple[Task, ...] = (
    Task(
        titled=listed(
            "game of life|gameoflife|cellular automaton|cellular automata|boids|"
            "reaction diffusion|falling sand|double pendulum|wave function collapse"
        ),
        unless=listed("image compression|compression|texture|textures|shader|level generator"),
        result="How many cells, points or bodies does it work through in a second, and how many does the plainest "
        "version?",
        baseline="How many does the plainest version work through on the same machine?",
        problem="What did you want to understand or try out, and what made it hard?",
    ),
    Task(
        titled=listed("simulation|simulator|simulations|molecular dynamics"),
        result="How close does it come to the real thing, or how much does it work through in which time?",
        baseline="How close does a known answer, or a simpler model, come?",
        problem="What can't be tried out on the real thing, and who needs to know?",
    ),
)
