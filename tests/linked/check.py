"""Whether services written as JSON-LD are what CPSV-AP 3.2 asks for, by its own shapes: check.py SHAPES DOCUMENT...

What is demanded is taken out of each document in turn, and the shapes must then find fault with it: a check that finds
nothing, whatever it is given, would be none.
"""

import copy
import json
import sys

import pyshacl
import rdflib

# Where each thing that CPSV-AP demands stands in a document.
DEMANDED = [
    ("dct:identifier",),
    ("dct:title",),
    ("dct:description",),
    ("cv:hasCompetentAuthority",),
    ("cv:hasCompetentAuthority", "skos:prefLabel"),
    ("cv:hasCompetentAuthority", "dct:spatial"),
    ("cv:hasChannel", 0, "dct:identifier"),
    ("cpsv:produces", 0, "dct:identifier"),
    ("cpsv:produces", 0, "dct:title"),
]
SERVICE = rdflib.URIRef("http://purl.org/vocab/cpsv#PublicService")


def faults(document, shapes):
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    services = list(graph.subjects(rdflib.RDF.type, SERVICE))
    assert len(services) == 1, f"one service, not {services}"
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    return None if conforms else report


def without(document, path):
    lacking = copy.deepcopy(document)
    place = lacking
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return lacking


shapes = rdflib.Graph().parse(sys.argv[1], format="turtle")
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        document = json.load(file)
    found = faults(document, shapes)
    assert found is None, f"{name}: {found}"
    for path in DEMANDED:
        assert faults(without(document, path), shapes), f"{name}: nobody misses {path}"
    print(f"{name.rsplit('/', 1)[-1]}: conforms; each of {len(DEMANDED)} things demanded is missed")
