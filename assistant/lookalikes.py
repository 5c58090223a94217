"""Words that look like a slip in a council's name and are none: other places, surnames and ordinary words.

With the rule that the first letter is right these are few. The ordinary words were found by comparing the names of
the 153 councils with common English words; the places are the councils of Great Britain without adult social care
duties in England, and what lies near a name among towns.
"""

from __future__ import annotations

_DISTRICTS = """adur allerdale amber arun ashfield ashford babergh barrow basildon basingstoke bassetlaw blaby bolsover
boston braintree breckland brentwood broadland bromsgrove broxbourne broxtowe burnley cambridge cannock canterbury
carlisle charnwood chelmsford cheltenham cherwell chesterfield chichester chorley colchester copeland corby
cotswold craven crawley dacorum dartford daventry dover eastbourne eastleigh eden elmbridge epping epsom erewash exeter
fareham fenland fylde gedling gloucester gosport gravesham guildford hambleton harborough harlow harrogate hart hastings
havant hertsmere hinckley horsham huntingdon hyndburn ipswich kettering lancaster lewes lichfield lincoln maidstone
maldon malvern mansfield melton mendip mendips newark norwich nuneaton oadby oxford pendle preston redditch reigate
ribble richmondshire rochford rossendale rother rugby runnymede rushcliffe rushmoor ryedale scarborough
sedgemoor selby sevenoaks shepway spelthorne stafford stevenage stratford stroud swale tamworth tandridge taunton
teignbridge tendring thanet torridge tonbridge tunbridge uttlesford warwick watford waverley wealden wellingborough
welwyn winchester woking worcester worthing wychavon wycombe wyre
aberdeen angus argyll cardiff caerphilly carmarthen ceredigion clackmannan conwy denbighshire dumfries dundee dunbarton
edinburgh falkirk fife flintshire glamorgan glasgow gwynedd highland inverclyde lanarkshire lothian merthyr midlothian
monmouthshire moray newport orkney pembrokeshire perth powys renfrew shetland stirling swansea torfaen wrexham"""
_TOWNS = """dalton hatton helton hilton holton walton minton swinton seaton sanford blackwood warfield redding
leinster sutherland derry brest rotterdam stowe belton boulton barnes burnet waddington washington essen luzon"""
_SURNAMES = """barney barnett barnette barret blackbird brett brickell blackwell bristow brunt brant carlton cleland
cornwell darby darren darwin debby devin devlin dorsey dorsett dunham helen helena helene hockney keyes lyndon landon
loudon martin morton murrow norah scully sexton seton wadsworth wordsworth wilshere wright"""
_ORDINARY = """backing backed baking banking baring barring basking braking bringing booth booths boulder bonds brighten
brighter cheater chested darken demon easing eating forests goalposts greenish hamlet harrowed
harrowing hovering islet islets leads leaders leafs leaks leans leaps leeks lends lewd marrow marrows medal
medically midway morrow mutton norms pools poodle pooled poles polls poorly raiding readings reaping rearing
rending ridding rising salvage seated seldom sexton silly slouch sloughs smoke southward southwards souths spoke
stokes stoked stokers stole stone store stove survey surveys suffix sullen themes thesis toner towed towel
tours trend treat walls weight wiggle window windows winds wider readying"""

LOOKALIKES = frozenset(" ".join((_DISTRICTS, _TOWNS, _SURNAMES, _ORDINARY)).split())
