"""Options that several commands share are declared once."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import signature
from typing import Annotated

from claimcli.cli.options.grouped import grouped


@dataclass(frozen=True)
class Weather:
    rain: Annotated[int, "how much"] = 0
    wind: str = "still"


def test_a_group_stands_for_its_options_and_comes_as_one_value() -> None:
    told: list[object] = []

    @grouped
    def command(place: str, *, weather: Weather, loud: bool = False) -> None:
        told.append((place, weather, loud))

    shown = signature(command).parameters
    assert [*shown] == ["place", "rain", "wind", "loud"]
    assert shown["rain"].annotation == Annotated[int, "how much"]
    assert (shown["place"].default, shown["wind"].default) == (shown["place"].empty, "still")
    command(place="Kenanga", rain=3, wind="west", loud=True)
    assert told == [("Kenanga", Weather(3, "west"), True)]
