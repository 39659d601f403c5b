"""GitHub's OpenAPI description as a judge: of every request, and of every answer of the fake's own.

Stricter than the description itself: keys that it doesn't declare are refused in both directions.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

FILE = Path(__file__).parent.parent / "data" / "github-pr.openapi.json"
BASE = "urn:github"


class UndescribedError(AssertionError):
    """A request or an answer that the description doesn't allow."""


@dataclass(frozen=True)
class Operation:
    """One operation, with the values of the path's parameters."""

    method: str
    template: str
    parameters: dict[str, str]


def modern(value: Any, *, names: bool = False) -> Any:
    """A schema of OpenAPI 3.0 as JSON Schema 2020-12: `nullable` spelt out, objects closed."""
    if isinstance(value, list):
        return [modern(one) for one in value]
    if not isinstance(value, dict):
        return value
    schema = {key: modern(one, names=key in ("properties", "schemas")) for key, one in value.items()}
    if names:
        return schema
    if schema.pop("nullable", False) is True:
        return {"anyOf": [{"type": "null"}, _closed(schema)]}
    return _closed(schema)


def _closed(schema: dict[str, Any]) -> dict[str, Any]:
    if isinstance(schema.get("properties"), dict) and "additionalProperties" not in schema:
        return {**schema, "additionalProperties": False}
    return schema


@cache
def description() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def _registry() -> Registry[Any]:
    components = {"components": {"schemas": modern(description()["components"]["schemas"], names=True)}}
    return Registry().with_resource(BASE, Resource.from_contents(components, default_specification=DRAFT202012))


@cache
def _validator(schema: str) -> Draft202012Validator:
    resolved = json.loads(schema.replace('"#/components/', f'"{BASE}#/components/'))
    return Draft202012Validator(modern(resolved), registry=_registry())


def _check(schema: Any, value: Any, what: str) -> None:
    errors = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
        for error in _validator(json.dumps(schema)).iter_errors(value)
    ]
    if errors:
        raise UndescribedError(f"{what}: {'; '.join(errors[:5])}")


def find(method: str, path: str) -> Operation | None:
    """The operation that a request calls, if the description has it."""
    for template, methods in description()["paths"].items():
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(template))
        match = re.fullmatch(pattern, path)
        if match and method.lower() in methods:
            return Operation(method.lower(), template, {key: unquote(one) for key, one in match.groupdict().items()})
    return None


def _operation(found: Operation) -> dict[str, Any]:
    return description()["paths"][found.template][found.method]  # type: ignore[no-any-return]


def _resolved(value: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in value:
        return value
    _, _, group, name = value["$ref"].split("/")
    return description()["components"][group][name]  # type: ignore[no-any-return]


def check_request(found: Operation, query: dict[str, str], body: Any) -> None:
    """Raises `UndescribedError` for parameters and bodies that the operation doesn't take."""
    what = f"{found.method.upper()} {found.template}"
    operation = _operation(found)
    declared = {one["name"]: one for one in map(_resolved, operation.get("parameters", []))}
    for name, value in query.items():
        if declared.get(name, {}).get("in") != "query":
            raise UndescribedError(f"{what}: no parameter {name}")
        number = declared[name]["schema"].get("type") == "integer"
        _check(declared[name]["schema"], int(value) if number and value.isdigit() else value, f"{what}?{name}")
    taken = operation.get("requestBody")
    if body is not None and not taken:
        raise UndescribedError(f"{what} takes no body")
    if taken:
        _check(taken["content"]["application/json"]["schema"], body, f"{what} body")


def check_answer(found: Operation, status: int, body: Any) -> None:
    """Raises `UndescribedError` for an answer of ours that GitHub could not have given."""
    answers = _operation(found)["responses"]
    if str(status) not in answers:
        return  # faults, rate limits and missing rights are not described
    answer = _resolved(answers[str(status)])
    schema = answer.get("content", {}).get("application/json", {}).get("schema")
    if schema is not None:
        _check(schema, body, f"answer {status} to {found.method.upper()} {found.template}")


def sample(name: str) -> dict[str, Any]:
    """The smallest value that a schema allows: its required keys, each as plain as can be."""
    value = _sample({"$ref": f"#/components/schemas/{name}"})
    assert isinstance(value, dict)
    return value


def _sample(schema: dict[str, Any]) -> Any:
    schema = _resolved(schema)
    if schema.get("nullable"):
        return None
    if "enum" in schema:
        return schema["enum"][0]
    for key in ("allOf", "anyOf", "oneOf"):
        if key in schema:
            return _sample(schema[key][0])
    kind = schema.get("type", "object")
    if kind == "object":
        return {key: _sample(schema["properties"][key]) for key in schema.get("required", ())}
    if kind == "string":
        forms = {"uri": "https://github.test/", "date-time": "2024-05-01T10:00:00Z", "email": "a@github.test"}
        return forms.get(schema.get("format", ""), "text")
    return {"array": [], "integer": 1, "number": 1, "boolean": False}[kind]
