"""Every regular expression of the package, and the methods by which text is looked through for it.

Found are the patterns that a module holds by name, alone or in a tuple, list or dictionary; those
that a function returns, called as the source calls it; and those that are written where they are
used (``re.sub(r"…", …)``), with a word put in for what is known only when the program runs. By
which methods each is used is read off the source; what is handed on counts as searched for.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from inspect import isfunction, signature, unwrap
from pathlib import Path
from types import ModuleType
from typing import Any

import claimcli

__all__ = ["Use", "uses"]

METHODS = {"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"}
APART = ("claimcli.training", "claimcli.distributed", "claimcli.__main__")
"""What imports an engine or a trainer, or runs."""
STAND_IN = "Kata"
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
DEPTH = 3
"""How many names in a row a pattern is followed through."""

Use = tuple[re.Pattern[Any], str]
"""A pattern and a method of it."""


def uses() -> dict[Use, str]:
    """Each pattern with each of its methods, and where that is; those of which no method is
    found are searched for."""
    found: dict[Use, str] = {}
    held: dict[re.Pattern[Any], str] = {}
    for module in modules():
        for name, value in vars(module).items():
            made = value() if gives_patterns(value) and not signature(value).parameters else value
            held |= dict.fromkeys(patterns(made), f"{module.__name__}.{name}")
        tree = ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))
        for scope in (tree, *(each for each in ast.walk(tree) if isinstance(each, FUNCTION))):
            for pattern, method, line in Scope(scope, vars(module)).used():
                found.setdefault((pattern, method), f"{module.__name__}, line {line}")
    known = {pattern for pattern, _ in found}
    return found | {(each, "search"): at for each, at in held.items() if each not in known}


def modules() -> Iterator[ModuleType]:
    for each in pkgutil.walk_packages(claimcli.__path__, "claimcli."):
        if not each.name.startswith(APART):
            yield importlib.import_module(each.name)


def patterns(value: object) -> Iterator[re.Pattern[Any]]:
    """The patterns that a value is or holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from patterns([*value.keys(), *value.values()])
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from patterns(each)


def gives_patterns(value: object) -> bool:
    """Is it a function that says that it returns patterns?"""
    return isfunction(unwrap(value)) and "Pattern" in str(signature(value).return_annotation)


class Scope:
    """A module's own lines, or one function of it, and what its names stand for."""

    def __init__(self, tree: ast.AST, names: Mapping[str, Any]) -> None:
        self.names = dict(names)
        self.held = not isinstance(tree, FUNCTION) or not tree.args.args
        self.nodes = list(below(tree) if isinstance(tree, ast.Module) else ast.walk(tree))
        self.local: dict[str, list[ast.expr]] = defaultdict(list)
        if isinstance(tree, FUNCTION):
            for node in self.nodes:
                for target, value in bound(node):
                    for name in ast.walk(target):
                        if isinstance(name, ast.Name):
                            self.local[name.id].append(value)

    def used(self) -> Iterator[tuple[re.Pattern[Any], str, int]]:
        """Patterns, methods of theirs, and the lines."""
        for node in self.nodes:
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                for each in self.of(node.value):
                    yield each, node.attr, node.lineno
            elif isinstance(node, ast.Call):
                method = getattr(node.func, "attr", "")
                if method and node.args and self.named(node.func.value) is re:
                    if method in METHODS or not self.held:
                        for each in self.written(node):
                            yield each, method.replace("compile", "search"), node.lineno
                else:
                    for argument in (*node.args, *(each.value for each in node.keywords)):
                        for each in self.of(argument):
                            yield each, "search", node.lineno

    def of(self, node: ast.expr, depth: int = DEPTH) -> Iterable[re.Pattern[Any]]:
        """The patterns that an expression may be or hold."""
        if isinstance(node, ast.Name) and node.id in self.local:
            for value in self.local[node.id] if depth else ():
                yield from self.of(value, depth - 1)
        elif isinstance(node, ast.Tuple | ast.List):
            for value in node.elts:
                yield from self.of(value, depth)
        elif isinstance(node, ast.Subscript):
            yield from self.of(node.value, depth)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("items", "values"):
            yield from self.of(node.func.value, depth)
        elif isinstance(node, ast.Call) and gives_patterns(self.named(node.func)):
            yield from patterns(self.value(node))
        else:
            yield from patterns(self.named(node))

    def named(self, node: ast.expr) -> Any:
        """What a name or a name in a name stands for; None of other expressions."""
        inner = node
        while isinstance(inner, ast.Attribute):
            inner = inner.value
        return self.value(node) if isinstance(inner, ast.Name) else None

    def value(self, node: ast.expr) -> Any:
        """What the expression is, as far as the module's names tell; None where they do not."""
        if any(isinstance(each, ast.Name) and each.id in self.local for each in ast.walk(node)):
            return None
        try:
            return eval(compile(ast.Expression(node), "", "eval"), self.names)
        except Exception:
            return None

    def written(self, call: ast.Call) -> Iterator[re.Pattern[Any]]:
        """The pattern that a call of the module ``re`` is given."""
        flags = next((each.value for each in call.keywords if each.arg == "flags"), None)
        position = {"compile": 1, "sub": 4, "subn": 4, "split": 3}.get(call.func.attr, 2)
        if flags is None and len(call.args) > position:
            flags = call.args[position]
        try:
            yield re.compile(self.filled(call.args[0]), self.value(flags) or 0 if flags else 0)
        except (re.error, TypeError):
            return  # no text, or put together where no word can stand in for a part of it

    def filled(self, node: ast.expr, depth: int = DEPTH) -> Any:
        """A text, with what its places stand for, or with a word where that is unknown."""
        if isinstance(node, ast.Name) and node.id in self.local:
            return self.filled(self.local[node.id][0], depth - 1) if depth else None
        if not isinstance(node, ast.JoinedStr):
            return self.value(node)
        return "".join(
            each.value
            if isinstance(each, ast.Constant)
            else str(self.filled(each.value, depth) or STAND_IN)
            for each in node.values
        )


def below(module: ast.Module) -> Iterator[ast.AST]:
    """What a module runs when it is imported."""
    for node in module.body:
        if not isinstance(node, (*FUNCTION, ast.ClassDef)):
            yield from ast.walk(node)


def bound(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """The names that a node binds, and what to."""
    if isinstance(node, ast.Assign):
        yield from ((target, node.value) for target in node.targets)
    elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
        yield node.target, node.value
    elif isinstance(node, ast.For | ast.comprehension):
        yield node.target, node.iter
