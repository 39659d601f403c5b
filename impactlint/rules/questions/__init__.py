"""The questions that a page should answer, and how they are asked."""
