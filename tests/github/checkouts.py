"""Checkouts as a runner leaves them."""


def lay(folder, files, commit=""):
    """A checkout of files that stands at a commit."""
    (folder / ".git").mkdir(parents=True)
    if commit:
        (folder / ".git" / "HEAD").write_text(f"{commit}\n")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
