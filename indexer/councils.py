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
    return core.removeprefix("the ") or key


_CAPITAL = r"[A-Z][\w’'-]*"
_PRINTED_NAME = re.compile(
    rf"(?:(?:London|Royal) Borough of {_CAPITAL}(?:(?: and| &| upon| of)* {_CAPITAL})*"
    rf"|{_CAPITAL}(?:(?:,| and| &| upon| of| with| on)* {_CAPITAL})*? "
    r"(?:(?:City|County|Borough|Metropolitan|District) )*Council\b)"
)


def printed_names(text: str) -> list[str]:
    """Return the full council names that stand in a text, as printed, in order and without repeats."""
    return list(dict.fromkeys(match.group() for match in _PRINTED_NAME.finditer(text)))


@cache
def known_core_names() -> dict[str, str]:
    """Return the core names of the known councils, each with the name to show."""
    return {core_name(name): name for name in KNOWN_COUNCILS}
