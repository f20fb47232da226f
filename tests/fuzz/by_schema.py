"""HTTP fuzzed by schemathesis from the project's own OpenAPI document, by role."""

from typing import Any

import hypothesis
import schemathesis
from hypothesis import HealthCheck, Phase
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.fuzz.frames import Findings
from tests.fuzz.http import Door
from tests.support.house import House

EACH = 60
"""At most so many requests of each operation, role and kind: what the schema allows, and what it does not."""
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def fuzz_by_schema(house: House, door: Door, seed: int, each: int = EACH) -> Findings:
    """Ask every operation of the document as everybody; what was found."""
    findings = Findings()
    schema = schemathesis.openapi.from_dict(house.browser().get("/openapi.json").json)
    for product in house.products:
        for role in door.roles:
            headers = {name.decode(): value.decode() for name, value in door.headers(role, product.host)}
            for result in schema.get_all_operations():
                assert isinstance(result, Ok), result.err()
                for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                    ask = _Asking(f"http://{product.host}", headers, findings)
                    ask.run(result.ok(), mode, seed, each, f"{role} to {product.host}")
    return findings


class _Asking:
    """One operation, many times."""

    def __init__(self, url: str, headers: dict[str, str], findings: Findings) -> None:
        self._url, self._headers, self._findings = url, headers, findings

    def run(self, operation: Any, mode: GenerationMode, seed: int, each: int, role: str) -> None:
        @hypothesis.seed(seed)
        @hypothesis.settings(
            max_examples=each,
            phases=[Phase.generate],
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @hypothesis.given(operation.as_strategy(generation_mode=mode))
        def send(case: Any) -> None:
            self._send(case)

        try:
            send()
        except Unsatisfiable:  # nothing can be wrong with a request that has no parameter
            assert mode is GenerationMode.NEGATIVE
        except Exception as error:
            self._findings.broken.append(f"{role}: {operation.label} {mode}: {type(error).__name__} {error}")

    def _send(self, case: Any) -> None:
        response = case.call(base_url=self._url, headers=self._headers, timeout=15)
        self._findings.requests += 1
        self._findings.codes[f"http {response.status_code}"] += 1
        if response.status_code >= 500:
            self._findings.unhandled.append(f"{response.status_code}: {case.as_curl_command()}")
        case.validate_response(response, checks=CHECKS)
