"""Cut GitHub's published descriptions to what the fake server needs; run it again when the client asks for more.

python tests/github/data/make.py OPENAPI.json SCHEMA.graphql EVENTS_FOLDER
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    build_schema,
    get_named_type,
)

HERE = Path(__file__).parent
REPO = "/repos/{owner}/{repo}"
OPERATIONS = {
    ("get", f"{REPO}/pulls/{{pull_number}}"),
    ("get", f"{REPO}/pulls/{{pull_number}}/files"),
    ("get", f"{REPO}/commits/{{commit_sha}}/pulls"),
    ("get", f"{REPO}/git/blobs/{{file_sha}}"),
    ("post", f"{REPO}/pulls/{{pull_number}}/reviews"),
    ("post", f"{REPO}/pulls/{{pull_number}}/comments"),
    ("patch", f"{REPO}/pulls/comments/{{comment_id}}"),
    ("post", f"{REPO}/issues/{{issue_number}}/comments"),
    ("patch", f"{REPO}/issues/comments/{{comment_id}}"),
}
NOISE = {"description", "summary", "example", "examples", "externalDocs", "x-github", "tags", "title"}

TYPES = {
    "Query", "Mutation", "Repository", "PullRequest", "PageInfo", "Actor", "Bot", "User", "GitObject", "Blob", "Tree",
    "PullRequestReview", "PullRequestReviewConnection", "PullRequestReviewThread", "PullRequestReviewThreadConnection",
    "PullRequestReviewComment", "PullRequestReviewCommentConnection", "IssueComment", "IssueCommentConnection",
    "MinimizeCommentInput", "MinimizeCommentPayload", "UnminimizeCommentInput", "UnminimizeCommentPayload",
    "ResolveReviewThreadInput", "ResolveReviewThreadPayload", "UnresolveReviewThreadInput",
    "UnresolveReviewThreadPayload", "DismissPullRequestReviewInput", "DismissPullRequestReviewPayload",
}  # fmt: skip
FIELDS = {
    "Query": {"repository"},
    "Mutation": {
        "minimizeComment", "unminimizeComment", "resolveReviewThread", "unresolveReviewThread",
        "dismissPullRequestReview",
    },
    "Repository": {"pullRequest", "object", "nameWithOwner"},
    "Bot": {"login"}, "User": {"login"}, "Actor": {"login"},
}  # fmt: skip


def without_noise(value: Any, *, names: bool = False) -> Any:
    """A part of the description without prose; `names` says that the keys are names, not words of the format."""
    if isinstance(value, list):
        return [without_noise(one) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: one for key, one in value.items() if names or key not in NOISE}
    return {
        key: without_noise(one, names=key in ("properties", "schemas", "parameters", "responses", "headers"))
        for key, one in kept.items()
        if not (key == "examples" and not names)
    }


def references(value: Any) -> set[str]:
    return set(re.findall(r'"\$ref": "#/components/([^"]+)"', json.dumps(value)))


def cut_openapi(source: dict[str, Any]) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for method, path in sorted(OPERATIONS):
        paths.setdefault(path, {})[method] = without_noise(source["paths"][path][method])
    needed, queue = set(), list(references(paths))
    while queue:
        one = queue.pop()
        if one not in needed:
            needed.add(one)
            group, name = one.split("/")
            queue += references(without_noise(source["components"][group][name]))
    components: dict[str, Any] = {}
    for one in sorted(needed - {one for one in needed if one.startswith("examples/")}):
        group, name = one.split("/")
        components.setdefault(group, {})[name] = without_noise(source["components"][group][name])
    info = {key: source["info"][key] for key in ("title", "version", "license")}
    return {"openapi": source["openapi"], "info": info, "paths": paths, "components": components}


def cut_schema(text: str) -> str:
    """The chosen types with every field and argument whose type is chosen, too; enums and scalars as they are used."""
    types = build_schema(text, assume_valid_sdl=True).type_map  # one field stands twice in it
    allowed = TYPES | {name for name, kind in types.items() if isinstance(kind, GraphQLEnumType | GraphQLScalarType)}
    used: set[str] = set()
    parts = [_defined(types[name], allowed, used) for name in sorted(TYPES)]
    plain = sorted(used - TYPES - {"Int", "Float", "String", "Boolean", "ID"})
    return "\n".join([*parts, *(_plain(types[name]) for name in plain)])


def _defined(kind: Any, allowed: set[str], used: set[str]) -> str:
    wanted = FIELDS.get(kind.name)
    lines = [
        f"  {name}{_arguments(field, allowed, used)}: {_used(field.type, used)}"
        for name, field in kind.fields.items()
        if get_named_type(field.type).name in allowed and (wanted is None or name in wanted)
    ]
    word = {GraphQLObjectType: "type", GraphQLInterfaceType: "interface", GraphQLInputObjectType: "input"}[type(kind)]
    above = [one.name for one in getattr(kind, "interfaces", ()) if one.name in ("Actor", "GitObject")]
    implements = f" implements {' & '.join(above)}" if above else ""
    return "\n".join([f"{word} {kind.name}{implements} {{", *lines, "}", ""])


def _arguments(field: Any, allowed: set[str], used: set[str]) -> str:
    given = [
        f"{name}: {_used(one.type, used)}"
        for name, one in getattr(field, "args", {}).items()
        if get_named_type(one.type).name in allowed
    ]
    return f"({', '.join(given)})" if given else ""


def _used(kind: Any, used: set[str]) -> str:
    used.add(get_named_type(kind).name)
    return str(kind)


def _plain(kind: Any) -> str:
    values = f" {{ {' '.join(kind.values)} }}" if isinstance(kind, GraphQLEnumType) else ""
    return f"{'enum' if values else 'scalar'} {kind.name}{values}\n"


def main(openapi: str, schema: str, events: str) -> None:
    compact = {"ensure_ascii": False, "separators": (",", ":")}
    cut = cut_openapi(json.loads(Path(openapi).read_text(encoding="utf-8")))
    (HERE / "github-pr.openapi.json").write_text(json.dumps(cut, **compact) + "\n", encoding="utf-8")
    (HERE / "schema.graphql").write_text(cut_schema(Path(schema).read_text(encoding="utf-8")), encoding="utf-8")
    for path in Path(events).glob("*.json"):
        event = json.loads(path.read_text(encoding="utf-8"))
        (HERE / "events" / path.name).write_text(json.dumps(event, **compact) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
