"""followthemoney loads every line, finds all values valid, and its edges lead from and to entities of the right schema."""
import collections
import json
import unicodedata

from followthemoney import model

from support import subjects

EDGES = {"Occupancy": ("holder", "Person", "post", "Position"),
         "Membership": ("member", "LegalEntity", "organization", "Organization"),
         "UnknownLink": ("subject", "Thing", "object", "Thing")}


def seen(values):
    """Values without what nobody sees, such as zero-width joiners: followthemoney takes those out of texts."""
    return sorted({"".join(c for c in value if unicodedata.category(c) != "Cf") for value in values})


def load(path):
    entities = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            data = json.loads(line)
            schema = model.get(data["schema"])
            schema.validate(data)
            assert not set(data["properties"]) - set(schema.properties), data
            for name in schema.required:
                assert data["properties"].get(name), (name, data)
            entity = model.get_proxy(data, cleaned=False)   # drops whatever is not valid
            for name, values in data["properties"].items():
                assert seen(values) == seen(entity.get(name)), (name, values, entity.get(name))
            assert entity.id not in entities, "twice: " + entity.id
            entities[entity.id] = entity
    return entities


def check_references(entities):
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                assert entities[value].schema.is_a(prop.range), (entity.id, prop.name, entities[value].schema.name)


def check_edges(entities):
    edges = [entity for entity in entities.values() if entity.schema.edge]
    for edge in edges:
        source, source_schema, target, target_schema = EDGES[edge.schema.name]
        assert [p.name for p in (edge.schema.source_prop, edge.schema.target_prop)] == [source, target]
        (one,), (other,) = edge.get(source), edge.get(target)
        assert entities[one].schema.is_a(source_schema) and entities[other].schema.is_a(target_schema)
        assert list(edge.edgepairs()), edge.to_dict()
        assert edge.get("proof") and edge.get("summary"), edge.to_dict()
    return edges


def claims_of(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            kinds = {entity["id"]: entity["type"] for entity in article["entities"]}
            yield from ((claim, kinds) for claim in article["claims"])


def is_held(claim, kinds):
    """Does the article itself say that a person holds or held a post?"""
    return (claim["r"] == "holds_office" and claim["s"] and kinds[claim["s"]] == "Person" and kinds[claim["o"]] == "Office"
            and claim["status"] == "asserted" and not claim.get("by") and claim.get("state") != "future")


def check(subject):
    entities = load(subject.export("ftm.jsonl"))
    check_references(entities)
    edges = check_edges(entities)
    schemas = collections.Counter(entity.schema.name for entity in entities.values())
    records = [record for edge in edges if edge.schema.name == "Occupancy" for record in edge.get("recordId")]
    held = [claim for claim, kinds in claims_of(subject.claims_file) if is_held(claim, kinds)]
    assert len(records) == len(set(records)) == len(held), (len(records), len(held))
    assert schemas["Mention"] and schemas["Article"] and schemas["Person"] and schemas["Organization"] and schemas["Position"]
    for entity in entities.values():
        keywords = entity.get("keywords", quiet=True)
        assert not entity.schema.edge or not keywords, "an edge may not stand for what is not asserted"
    print(subject.claims_file, dict(schemas))


for graph in subjects():
    check(graph)
