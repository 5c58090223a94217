"""The councils of England with adult social care duties, and what their names have in common.

A council's *core name* is what is left of its name when the words that many councils share are taken off:
"Royal Borough of Windsor & Maidenhead" and "Windsor and Maidenhead Council" both have "windsor and maidenhead".
Two names with different core names are never the same council: "derby" is not "derbyshire".
"""

from __future__ import annotations

import re
from functools import cache

from indexer.framework import title_key

_LONDON = """Barking and Dagenham; Barnet; Bexley; Brent; Bromley; Camden; City of London; Croydon; Ealing; Enfield;
Greenwich; Hackney; Hammersmith and Fulham; Haringey; Harrow; Havering; Hillingdon; Hounslow; Islington; Kensington and
Chelsea; Kingston upon Thames; Lambeth; Lewisham; Merton; Newham; Redbridge; Richmond upon Thames; Southwark; Sutton;
Tower Hamlets; Waltham Forest; Wandsworth; Westminster"""
_METROPOLITAN = """Barnsley; Birmingham; Bolton; Bradford; Bury; Calderdale; Coventry; Doncaster; Dudley; Gateshead;
Kirklees; Knowsley; Leeds; Liverpool; Manchester; Newcastle upon Tyne; North Tyneside; Oldham; Rochdale; Rotherham;
St Helens; Salford; Sandwell; Sefton; Sheffield; Solihull; South Tyneside; Stockport; Sunderland; Tameside; Trafford;
Wakefield; Walsall; Wigan; Wirral; Wolverhampton"""
_COUNTIES = """Cambridgeshire; Derbyshire; Devon; East Sussex; Essex; Gloucestershire; Hampshire; Hertfordshire; Kent;
Lancashire; Leicestershire; Lincolnshire; Norfolk; Nottinghamshire; Oxfordshire; Staffordshire; Suffolk; Surrey;
Warwickshire; West Sussex; Worcestershire"""
_UNITARY = """Bath and North East Somerset; Bedford; Blackburn with Darwen; Blackpool; Bournemouth, Christchurch and
Poole; Bracknell Forest; Brighton and Hove; Bristol; Buckinghamshire; Central Bedfordshire; Cheshire East; Cheshire West
and Chester; Cornwall; Cumberland; Darlington; Derby; Dorset; Durham; East Riding of Yorkshire; Halton; Hartlepool;
Herefordshire; Isle of Wight; Isles of Scilly; Kingston upon Hull; Leicester; Luton; Medway; Middlesbrough; Milton
Keynes; North East Lincolnshire; North Lincolnshire; North Northamptonshire; North Somerset; North Yorkshire;
Northumberland; Nottingham; Peterborough; Plymouth; Portsmouth; Reading; Redcar and Cleveland; Rutland; Shropshire;
Slough; Somerset; South Gloucestershire; Southampton; Southend-on-Sea; Stockton-on-Tees; Stoke-on-Trent; Swindon;
Telford and Wrekin; Thurrock; Torbay; Warrington; West Berkshire; West Northamptonshire; Westmorland and Furness;
Wiltshire; Windsor and Maidenhead; Wokingham; York"""

KNOWN_COUNCILS: tuple[str, ...] = tuple(
    " ".join(name.split()) for group in (_LONDON, _METROPOLITAN, _COUNTIES, _UNITARY) for name in group.split(";")
)

_SHARED_BEFORE = re.compile(
    r"^(the )?((london|royal|metropolitan) borough (council )?of "
    r"|(city|county|borough|council) (council )?of (the )?|county )+"
)
_SHARED_AFTER = re.compile(r"( (metropolitan|city|county|borough|district|unitary|council|authority|mbc|cc|bc))+$")


@cache
def core_name(name: str) -> str:
    """Return the core name of a council: lower case, words parted by one space."""
    key = title_key(name)
    if key.startswith("city of london"):  # the one council whose shared words are its name
        return "city of london"
    core = _SHARED_AFTER.sub("", _SHARED_BEFORE.sub("", key))
    core = core.removeprefix("the ") or key
    return _ALSO_NAMED.get(core, core)


# What some councils call themselves, and the name that they are known by.
_ALSO_NAMED = {
    "hull": "kingston upon hull",
    "newcastle": "newcastle upon tyne",
    "bcp": "bournemouth christchurch and poole",
    "bournemouth christchurch and poole council bcp": "bournemouth christchurch and poole",
    "bournemouth christchurch and poole bcp": "bournemouth christchurch and poole",
}
_CAPITAL = r"[A-Z][\w’'-]*"
_PRINTED_NAME = re.compile(
    rf"\b(?:(?:London|Royal) Borough of {_CAPITAL}(?:(?: and| &| upon| of){{0,2}} {_CAPITAL}){{0,6}}"
    rf"|{_CAPITAL}(?:(?:,| and| &| upon| of| with| on){{0,2}} {_CAPITAL}){{0,8}}? "
    r"(?:(?:City|County|Borough|Metropolitan|District) ){0,3}Council\b)"
)
_NO_NAME = frozenset("the this our your a each every any city county borough district town parish local joint".split())
_PARTS_OF_NAMES = frozenset("isle isles borough city county riding council".split())


def printed_names(text: str) -> list[str]:
    """Return the full council names that stand in a text, as printed, in order and without repeats."""
    names = (_without_what_precedes(match.group()) for match in _PRINTED_NAME.finditer(text))
    return list(dict.fromkeys(name for name in names if name))


def is_council_name(name: str) -> bool:
    """Say whether a text is a council's name and nothing more: one printed in full, or that of a known council."""
    return core_name(name) in known_core_names() or printed_names(name) == [name]


def _without_what_precedes(name: str) -> str:
    """Take off what only stands before a name: "Inspection of Derby City Council", "Report, Derby City Council"."""
    words = name.split()
    suffixes = [" ".join(words[start:]) for start in range(len(words))]
    known = next((suffix for suffix in suffixes if core_name(suffix) in known_core_names()), None)
    if known is not None:
        return known
    start = 0
    for number, word in enumerate(words[:-1]):
        plain = words[number - 1].casefold() if number else ""
        if word.endswith(",") or (word == "of" and plain not in _PARTS_OF_NAMES):
            start = number + 1
    words = words[start:]
    while words and words[0].casefold() in _NO_NAME - {"city", "county", "borough"}:
        words = words[1:]
    return " ".join(words) if set(title_key(" ".join(words)).split()) - _NO_NAME - _PARTS_OF_NAMES else ""


@cache
def known_core_names() -> dict[str, str]:
    """Return the core names of the known councils, each with the name to show."""
    return {core_name(name): name for name in KNOWN_COUNCILS}
