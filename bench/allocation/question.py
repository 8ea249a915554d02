"""A problem file as numbers, and what a seating of it is worth.

Only what the cases of the bench use is known here; everything else in a file is refused by name, so that nobody compares
answers to different questions.
"""

import json
from collections import Counter, defaultdict

KNOWN = {
    "": {"format", "slots", "rooms", "organisations", "topics", "participants", "sessions", "objective"},
    "slots": {"id", "min_sessions", "max_sessions"},
    "rooms": {"id", "capacity"},
    "organisations": {"id", "weight"},
    "topics": {"id", "slots", "max_runs", "min_runs"},
    "participants": {"id", "organisation", "slots", "wishes"},
    "wishes": {"topic", "value"},
    "sessions": {"slot", "topic", "room"},
}
LEVELS = ("seated", "fair", "total", "spread")


class Unknown(Exception):
    """The file says something that this comparison does not know."""


def refuse_unknown(place, one):
    for key in one:
        if key not in KNOWN[place]:
            raise Unknown(f'the models do not know "{key}" of {place or "a problem"}')


class Question:
    """The problem: people, slots and topics are numbers from 0."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        refuse_unknown("", data)
        for place in ("slots", "rooms", "organisations", "topics", "participants", "sessions"):
            for one in data.get(place, []):
                refuse_unknown(place, one)
        self.objective = data["objective"]
        for level in self.objective:
            if level not in LEVELS:
                raise Unknown(f'the models do not know the level "{level}"')
        self.slot_ids = [one["id"] for one in data["slots"]]
        self.topic_ids = [one["id"] for one in data["topics"]]
        self.room_ids = [one["id"] for one in data["rooms"]]
        self.person_ids = [one["id"] for one in data["participants"]]
        self.slots_data = data["slots"]
        self.topics_data = data["topics"]
        slot = {name: at for at, name in enumerate(self.slot_ids)}
        topic = {name: at for at, name in enumerate(self.topic_ids)}
        self.capacity = [one["capacity"] for one in data["rooms"]]
        room = {name: at for at, name in enumerate(self.room_ids)}
        weight = {one["id"]: one.get("weight", 1) for one in data.get("organisations", [])}

        self.organisation, self.present, self.value = [], [], []
        for person in data["participants"]:
            refuse_unknown("participants", person)
            self.organisation.append(person["organisation"])
            here = person.get("slots")
            self.present.append(range(len(slot)) if here is None else sorted(slot[name] for name in here))
            value = {}
            for wish in person.get("wishes", []):
                refuse_unknown("wishes", wish)
                worth = wish.get("value", 1) * weight.get(person["organisation"], 1)
                value[topic[wish["topic"]]] = max(worth, value.get(topic[wish["topic"]], 0))
            self.value.append(value)

        # What can run: (slot, topic), and its room where the schedule is settled.
        self.fixed = "sessions" in data
        if self.fixed:
            self.sessions = [(slot[s["slot"]], topic[s["topic"]], room[s["room"]]) for s in data["sessions"]]
        else:
            allowed = [
                range(len(slot)) if t.get("slots") is None else sorted(slot[name] for name in t["slots"])
                for t in data["topics"]
            ]
            self.sessions = [(s, t, None) for t in range(len(topic)) for s in allowed[t]]

    def presences(self):
        return sum(len(present) for present in self.present)

    def worth(self, level, seats):
        """The value of a level of these seats, {(person, slot): topic}."""
        if level == "seated":
            return self.presences() - len(seats)
        if level == "total":
            return sum(self.value[person].get(topic, 0) for (person, _), topic in seats.items())
        if level == "fair":
            met = Counter(person for (person, _), topic in seats.items() if topic in self.value[person])
            counts = [0] * (len(self.slot_ids) + 1)
            for person, value in enumerate(self.value):
                if value:
                    counts[met[person]] += 1
            return counts
        together = defaultdict(int)
        for (person, slot), topic in seats.items():
            together[self.organisation[person], slot, topic] += 1
        return sum(count * (count - 1) // 2 for count in together.values())

    def trivial(self, level):
        """What nothing beats, whatever the rooms: everybody gets the best that they wish."""
        best = [sorted(value.values(), reverse=True)[: len(here)] for value, here in zip(self.value, self.present)]
        if level == "total":
            return sum(sum(values) for values in best)
        if level == "fair":
            counts = [0] * (len(self.slot_ids) + 1)
            for values in best:
                counts[len(values)] += 1 if values else 0
            return counts
        return 0

    def plan(self, sessions, seats, levels, seconds):
        """As a file that `samling allocate --check` reads; a session is (slot, topic, room)."""
        levels = [
            {**level, "bound": self.trivial(level["level"]) if level["bound"] is None else level["bound"]}
            for level in levels
        ]
        return {
            "format": "samling-plan/1",
            "sessions": [
                {"slot": self.slot_ids[s], "topic": self.topic_ids[t], "room": self.room_ids[r]}
                for s, t, r in sorted(sessions)
            ],
            "seats": [
                {"participant": self.person_ids[p], "slot": self.slot_ids[s], "topic": self.topic_ids[t]}
                for (p, s), t in sorted(seats.items())
            ],
            "levels": levels,
            "stopped": "proven" if all(level["proven"] for level in levels) else "time",
            "seconds": seconds,
        }
