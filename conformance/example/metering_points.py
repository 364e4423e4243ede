"""A naive implementation of one chapter of the rule book: who receives a changed metering point.

It reads lines {"id", "edition", "set", "events"} and answers each with {"id", "deliveries"}; of events about other
things it answers that they are not supported. It is kept naive on purpose: portfolios have one level and one market,
so it fails the vectors about chains of portfolios and about gas portfolios (docs/conformance.md names them).

Run it: levik conform --command "python3 conformance/example/metering_points.py"
"""

import json
import sys
from datetime import datetime


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def active(agreement, now):
    return instant(agreement["validFrom"]) <= now and not ended(agreement, now)


def ended(agreement, now):
    return agreement.get("validTo") is not None and instant(agreement["validTo"]) <= now


def recipients(market, event):
    """The parties that receive a changed metering point, in any order."""
    now, eic = instant(event["occurredAt"]), event["meterEic"]
    points = {point["meterEic"]: point for point in market.get("meteringPoints", [])}
    point = points.get(eic, {})
    agreements = market.get("agreements", [])
    at_point = [a for a in agreements if a.get("meterEic") == eic and not ended(a, now)]

    # MP-1: nothing without a valid or future agreement; a GENERAL_SERVICE counts once it is active.
    if not any(a["agreementType"] != "GENERAL_SERVICE" or active(a, now) for a in at_point):
        return set()
    # MP-2: a border point goes to the customers of its grid agreements.
    if point.get("meteringPointType") == "BORDER":
        found = {a["customerEic"] for a in at_point if a["agreementType"] == "BORDER_GRID"}
    # MP-3: other points go to open suppliers, named suppliers and aggregators.
    else:
        below = {p["meterEic"] for p in points.values() if p.get("parentMeterEic") == eic}
        found = {a["serviceProviderEic"] for a in at_point if a["agreementType"] in ("SUPPLY", "AGGREGATION")}
        found |= {
            a["serviceProviderEic"]
            for a in agreements
            if a["agreementType"] == "AGGREGATION" and a.get("meterEic") in below and not ended(a, now)
        }
        found |= {
            a["serviceProviderEic"]
            for a in at_point
            if a["agreementType"] == "GENERAL_SERVICE"
            and active(a, now)
            and a["serviceProviderEic"] != point.get("operatorEic")
        }
    # GEN-5, one level only: who has one of them in its portfolio.
    followers = {
        a["serviceProviderEic"]
        for a in agreements
        if a["agreementType"] == "PORTFOLIO_SUPPLIER" and a["customerEic"] in found and not ended(a, now)
    }
    # GEN-4: nothing is reflected to the sender.
    return (found | followers) - {event.get("initiatorEic")}


def answer(question):
    events = question["events"]
    if any(event["resourceType"] != "METERING_POINT" for event in events):
        return {"id": question["id"], "unsupported": True}
    deliveries = [
        {
            "event": number,
            "occurredAt": event["occurredAt"],
            "recipientEic": eic,
            "resourceType": "METERING_POINT",
            "reason": event["action"],
            "content": {"meterEic": event["meterEic"]},
        }
        for number, event in enumerate(events)
        for eic in recipients(question["set"], event)
    ]
    return {"id": question["id"], "deliveries": deliveries}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
