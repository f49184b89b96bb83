"""Writes resource-types.json: what CloudFormation knows of the resource types that Wherry uses.

The source is the resource provider schemas of AWS CloudFormation as cfn-lint ships them, trimmed to property names,
types, enumerations, limits of numbers and what forces a replacement. Run it with the environment of
src/test/python/requirements.txt:

    python src/build/resource_types.py > src/main/resources/dev/wherry/aws/deployer/data/resource-types.json
"""

import datetime
import json

import cfnlint.version
from cfnlint.schema import PROVIDER_SCHEMA_MANAGER

REGION = "us-east-1"
TYPES = [
    "AWS::ApiGatewayV2::Api",
    "AWS::ApiGatewayV2::ApiMapping",
    "AWS::ApiGatewayV2::Authorizer",
    "AWS::ApiGatewayV2::DomainName",
    "AWS::ApiGatewayV2::Integration",
    "AWS::ApiGatewayV2::Route",
    "AWS::ApiGatewayV2::Stage",
    "AWS::IAM::Role",
    "AWS::Lambda::Alias",
    "AWS::Lambda::EventInvokeConfig",
    "AWS::Lambda::Function",
    "AWS::Lambda::Permission",
    "AWS::Lambda::Url",
    "AWS::Lambda::Version",
    "AWS::Logs::LogGroup",
    "AWS::Scheduler::Schedule",
    "AWS::Scheduler::ScheduleGroup",
    "AWS::SecretsManager::Secret",
]


def kind(schema):
    named = schema.get("type")
    names = set([named] if isinstance(named, str) else named or [])
    if "object" in names or "properties" in schema:
        return "object" if schema.get("properties") else "map"
    if "array" in names:
        return "list"
    for name in ("boolean", "integer", "number", "string"):
        if names == {name}:
            return "number" if name == "integer" else name
    return "any"


def tree(schema, root, depth):
    while "$ref" in schema:
        schema = root["definitions"][schema["$ref"].rsplit("/", 1)[1]]
    node = {"kind": kind(schema)}
    if schema.get("enum"):
        node["values"] = sorted(str(value) for value in schema["enum"])
    if node["kind"] == "number":
        node.update({limit: schema[limit] for limit in ("minimum", "maximum") if limit in schema})
    if depth > 8:
        return {"kind": "any"}
    if node["kind"] == "object":
        node["properties"] = {
            name: tree(inner, root, depth + 1) for name, inner in sorted(schema["properties"].items())
        }
    if node["kind"] == "list" and "items" in schema:
        node["items"] = tree(schema["items"], root, depth + 1)
    return node


def names(schema, key):
    prefix = "/properties/"
    return sorted(path[len(prefix):] for path in schema.get(key, []) if "/" not in path[len(prefix):])


def main():
    types = {}
    for name in TYPES:
        schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, name).schema
        types[name] = {
            "replacing": names(schema, "createOnlyProperties"),
            "readOnly": names(schema, "readOnlyProperties"),
            "properties": {key: tree(value, schema, 0) for key, value in sorted(schema["properties"].items())},
        }
    print(
        json.dumps(
            {
                "source": f"resource provider schemas of AWS CloudFormation, {REGION}, as shipped with cfn-lint "
                + cfnlint.version.__version__,
                "date": datetime.date.today().isoformat(),
                "types": types,
            },
            indent=1,
        )
    )


main()
