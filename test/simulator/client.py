"""Reads everything that a participant can read of a Datahub, with the standard library alone.

    python3 client.py URL EIC FROM TO [TOKEN]

Asks each service hour by hour (metering data) or day by day, page by page, and again where an answer fails. Prints one JSON
object a line: the resource type, the version of the service and the message as it came.
"""

import http.client
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from datetime import datetime, timedelta, timezone

SEARCH = ["METERING_POINT", "METERING_DATA", "NETWORK_BILL", "CUSTOMER_DATA", "AGREEMENT", "PERMISSION"]
NEW = {
    "/api/v2/data-distributions/agreement": "AGREEMENT",
    "/api/v1/data-distributions/agreement-coordination": "AGREEMENT_COORDINATION",
    "/api/v2/data-distributions/metering-data/electricity": "METERING_DATA",
    "/api/v2/data-distributions/network-bill": "NETWORK_BILL",
}
PAGE_SIZE = 50


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def written(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def windows(start, end, length):
    while start < end:
        yield written(start), written(min(start + length, end))
        start += length


class Participant:
    def __init__(self, url, eic, token):
        self.url = url
        self.eic = eic
        self.token = token

    def ask(self, method, path, headers, body=None):
        """The JSON of an answer; what fails on the way is asked again."""
        for _ in range(200):
            request = urllib.request.Request(
                self.url + path,
                method=method,
                data=None if body is None else json.dumps(body).encode(),
                headers={
                    "Authorization": "Bearer " + self.token,
                    "Content-Type": "application/json",
                    "x-document-identification": str(uuid.uuid4()),
                    **headers,
                },
            )
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read())
            except urllib.error.HTTPError as error:
                if error.code < 500:
                    raise SystemExit("%s %s: %d %s" % (method, path, error.code, error.read().decode()))
                time.sleep(0.01)
            except (http.client.HTTPException, ConnectionError, ValueError):
                time.sleep(0.01)
        raise SystemExit("%s %s: no answer" % (method, path))

    def search(self, resource_type, start, end, page):
        now = written(datetime.now(timezone.utc))
        answer = self.ask(
            "POST",
            "/api/v1/data-distribution/search",
            {"x-document-date-time": now},
            {
                "marketParticipantContext": {
                    "marketParticipantIdentification": self.eic,
                    "marketParticipantRole": "OPEN_SUPPLIER",
                    "commodityType": "ELECTRICITY",
                },
                "dataDistributionAttributes": {
                    "createdTimeFrom": start,
                    "createdTimeTo": end,
                    "resourceType": resource_type,
                },
                "pagination": {"page": page, "pageSize": PAGE_SIZE},
            },
        )
        return answer["dataDistributions"]

    def distributed(self, path, start, end, page):
        query = {"createdTimeFrom": start, "createdTimeTo": end, "page": page, "size": PAGE_SIZE}
        answer = self.ask(
            "GET",
            path + "?" + urllib.parse.urlencode(query),
            {
                "x-market-participant-eic": self.eic,
                "x-market-participant-role": "OPEN_SUPPLIER",
                "x-commodity-type": "ELECTRICITY",
            },
        )
        return answer["content"]

    def messages(self, page_at, resource_type, start, end):
        """The messages of a span, each once; a page that is not full is the last, whatever totalPages says."""
        length = timedelta(hours=1 if resource_type == "METERING_DATA" else 24)
        seen = set()
        for window in windows(start, end, length):
            page = 0
            before = None
            while True:
                messages = page_at(*window, page)
                ids = [message["id"] for message in messages]
                if ids and sorted(map(str, ids)) == before:
                    continue  # the page before, again
                before = sorted(map(str, ids))
                for message in messages:
                    if message["id"] not in seen:
                        seen.add(message["id"])
                        yield message
                if len(messages) < PAGE_SIZE:
                    break
                page += 1


def main(url, eic, start, end, token=None):
    participant = Participant(url, eic, token or eic)
    span = instant(start), instant(end)
    for resource_type in SEARCH:
        page_at = lambda *asked: participant.search(resource_type, *asked)
        for message in participant.messages(page_at, resource_type, *span):
            print(json.dumps({"resourceType": resource_type, "version": "V1", "message": message}))
    for path, resource_type in NEW.items():
        page_at = lambda *asked: participant.distributed(path, *asked)
        for message in participant.messages(page_at, resource_type, *span):
            print(json.dumps({"resourceType": resource_type, "version": "V2", "message": message}))


main(*sys.argv[1:])
