"""The report as a Spark type: the fields of `src/report.rs`, which a test holds this against.

Spark has no recursive types: items, agenda items and sections are told to `DEPTH` levels. Enumerations are strings,
and so are the parameters of checks, whether numbers or texts.
"""

from collections.abc import Callable

from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    LongType,
    MapType,
    StringType,
    StructField,
    StructType,
)

DEPTH = 8
"""Levels of nested items; as deep as rapporteur reads them."""

TEXT = StringType()
NUMBER = LongType()
FLAG = BooleanType()


class Maybe:
    """A type of values that may be absent."""

    def __init__(self, type: DataType):
        self.type = type


def record(**fields: DataType | Maybe) -> StructType:
    """A structure; its fields are there unless they are `Maybe`."""
    return StructType(
        [
            StructField(name, field.type, True) if isinstance(field, Maybe) else StructField(name, field, False)
            for name, field in fields.items()
        ]
    )


def many(type: DataType) -> ArrayType:
    return ArrayType(type, containsNull=False)


def nested(level: Callable[..., StructType], name: str) -> StructType:
    """A structure that holds a list of its like, to a certain depth."""
    type = level()
    for _ in range(DEPTH - 1):
        type = level(**{name: many(type)})
    return type


SPAN = record(start=NUMBER, end=NUMBER)
PARTY = record(
    name=TEXT,
    kind=TEXT,
    code=Maybe(TEXT),
    acronym=Maybe(TEXT),
    regionalGroup=Maybe(TEXT),
    displayName=TEXT,
    span=SPAN,
)
OFFICER = record(role=TEXT, name=TEXT, state=Maybe(PARTY), span=SPAN)
PERIOD = record(start=TEXT, end=TEXT)
MEETING = record(
    symbols=many(TEXT),
    body=Maybe(TEXT),
    title=Maybe(TEXT),
    session=Maybe(TEXT),
    place=Maybe(TEXT),
    dates=many(PERIOD),
    meetingsHeld=Maybe(NUMBER),
    officers=many(OFFICER),
    reviewedState=Maybe(PARTY),
)
AGENDA_ITEM = nested(lambda **items: record(number=TEXT, title=TEXT, **items, span=SPAN), "items")
RECOMMENDATION_ITEM = nested(
    lambda **items: record(
        label=Maybe(TEXT),
        text=TEXT,
        addressees=many(TEXT),
        strength=TEXT,
        actionCategory=Maybe(NUMBER),
        recommendedBy=many(PARTY),
        **items,
        span=SPAN,
    ),
    "items",
)
RECOMMENDATION = record(
    id=TEXT,
    number=Maybe(TEXT),
    kind=TEXT,
    text=TEXT,
    introduction=Maybe(TEXT),
    status=TEXT,
    headings=many(TEXT),
    agendaItems=many(TEXT),
    addressees=many(TEXT),
    strength=TEXT,
    actionCategory=Maybe(NUMBER),
    recommendedBy=many(PARTY),
    response=Maybe(TEXT),
    items=many(RECOMMENDATION_ITEM),
    span=SPAN,
)
ATTENDANCE_GROUP = record(
    category=TEXT, paragraph=Maybe(TEXT), participants=many(PARTY), declared=Maybe(NUMBER), span=SPAN
)
ATTENDANCE_TOTALS = record(
    **dict.fromkeys(
        [
            "statesParties",
            "members",
            "regionalOrganizations",
            "signatories",
            "observerStates",
            "entities",
            "unitedNations",
            "intergovernmental",
            "nonGovernmental",
            "other",
        ],
        Maybe(NUMBER),
    )
)
ATTENDANCE = record(groups=many(ATTENDANCE_GROUP), totals=ATTENDANCE_TOTALS, persons=Maybe(NUMBER))
ROLES = [
    "state",
    "signatory",
    "observerState",
    "regionalOrganization",
    "entity",
    "unitedNations",
    "intergovernmental",
    "nonGovernmental",
    "officer",
    "secretariat",
    "independentExpert",
    "panellist",
    "other",
]
ROLE_COUNTS = record(**dict.fromkeys(ROLES, NUMBER))
DECLARED_COUNTS = record(**dict.fromkeys(["delegations", "statements", *ROLES], Maybe(NUMBER)))
STATEMENT = record(
    speaker=PARTY,
    role=TEXT,
    affiliation=Maybe(PARTY),
    capacity=Maybe(TEXT),
    onBehalfOf=many(PARTY),
    form=TEXT,
    reviewedState=FLAG,
    meeting=Maybe(TEXT),
    date=Maybe(TEXT),
    paragraph=Maybe(TEXT),
    span=SPAN,
)
SITTING = record(meeting=TEXT, date=Maybe(TEXT))
ITEM_SPEAKERS = record(
    agendaItems=many(TEXT),
    title=Maybe(TEXT),
    considered=many(SITTING),
    delegations=NUMBER,
    byRole=ROLE_COUNTS,
    declared=DECLARED_COUNTS,
    statements=many(STATEMENT),
)
DOCUMENT_REFERENCE = record(symbol=TEXT, agendaItems=many(TEXT), title=Maybe(TEXT), span=SPAN)
PARAGRAPH = record(number=Maybe(TEXT), text=Maybe(TEXT), span=SPAN)
SECTION = nested(
    lambda **sections: record(
        label=Maybe(TEXT), title=TEXT, level=NUMBER, paragraphs=many(PARAGRAPH), **sections, span=SPAN
    ),
    "sections",
)
CHECK = record(code=TEXT, status=TEXT, params=MapType(TEXT, TEXT, valueContainsNull=False), spans=many(SPAN))
REPORT = record(
    schema=NUMBER,
    language=TEXT,
    meeting=MEETING,
    agenda=many(AGENDA_ITEM),
    recommendations=many(RECOMMENDATION),
    attendance=ATTENDANCE,
    speakers=many(ITEM_SPEAKERS),
    documents=many(DOCUMENT_REFERENCE),
    outline=many(SECTION),
    checks=many(CHECK),
)
