"""What the words of a heading say, whatever stands under it, and which lines are headings.

- Heading to role: `lexicon`, by its tables of `phrases`
- Lines that act as headings without their marks: `plain`
"""
