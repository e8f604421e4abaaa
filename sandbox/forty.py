"""Forty people of Falkenberg Maschinenbau who go through a round together, some of them from its second plant."""

from sandbox.firm import default_firm
from sandbox.people import Firm, Person

_SECOND_PLANT = (
    ("Heike Zimmermann", "Sachbearbeiterin Lohn", "Personal", "Ulrike", "heike.zimmermann"),
    ("Rolf Krüger", "Meister Montage", "Produktion", "Wolfgang", "rolf.krueger"),
    ("Bärbel Nowak", "Vertriebsinnendienst", "Vertrieb", "Sabine", "baerbel.nowak"),
    ("Uwe Hartung", "Servicetechniker", "Kundendienst", "Wolfgang", "uwe.hartung"),
    ("Christa Beyer", "Buchhalterin", "Finanzen", "Renate", "christa.beyer"),
    ("Detlef Richter", "Lagerleiter", "Einkauf", "Karl-Heinz", "detlef.richter"),
    ("Sigrid Ostermann", "Qualitätssicherung", "Produktion", "Wolfgang", "sigrid.ostermann"),
    ("Manfred Albrecht", "Konstrukteur Hydraulik", "Konstruktion", "Jürgen", "manfred.albrecht"),
    ("Ilona Sommer", "Empfang und Reisestelle", "Personal", "Ulrike", "ilona.sommer"),
    ("Bernd Wächter", "Elektriker Instandhaltung", "Werkstatt", "Wolfgang", "bernd.waechter"),
    ("Kerstin Lindner", "Sachbearbeiterin Versand", "Einkauf", "Karl-Heinz", "kerstin.lindner"),
    ("Mehmet Aydın", "Auszubildender zum Zerspanungsmechaniker", "Werkstatt", "Wolfgang", "mehmet.aydin"),
    ("Paula Wenzel", "Auszubildende zur Kauffrau für Büromanagement", "Finanzen", "Renate", "paula.wenzel"),
    ("Nico Hofmann", "Auszubildender zum Elektroniker", "Werkstatt", "Wolfgang", "nico.hofmann"),
    ("Zeynep Kaya", "Auszubildende zur Industriekauffrau", "Vertrieb", "Sabine", "zeynep.kaya"),
    ("Tim Lorenz", "Auszubildender zum Fachinformatiker", "IT", "Matthias", "tim.lorenz"),
    ("Marie Vogel", "Dual Studierende Maschinenbau", "Konstruktion", "Jürgen", "marie.vogel"),
    ("Aleksandra Wójcik", "Mediengestalterin", "Vertrieb", "Sabine", "aleksandra.wojcik"),
    ("Finn Petersen", "Auszubildender zur Fachkraft für Lagerlogistik", "Einkauf", "Karl-Heinz", "finn.petersen"),
)
# Whoever coordinates or leads the company takes no part; Oliver is a guest, Gerhard is retired.
COORDINATOR, CONTACT = "Ulrike", "Thomas"
BUDDIES = (
    *("Anna", "Emre", "Lea-Sophie", "Jonas", "Matthias", "Priya", "Daniel", "Florian", "Gülşen"),
    *("Mehmet", "Paula", "Nico", "Zeynep", "Tim", "Marie", "Aleksandra", "Finn"),
)
LEARNERS = (
    *("Wolfgang", "Sabine", "Jürgen", "Karl-Heinz", "Petra", "Ben", "Hans-Joachim", "Dieter", "Monika"),
    *("Grace", "Inês", "Heike", "Rolf", "Bärbel", "Uwe", "Christa", "Detlef", "Sigrid", "Manfred", "Ilona"),
    *("Renate", "Kerstin"),
)
LATE_JOINER = "Bernd"
SIDES = (COORDINATOR, CONTACT, *BUDDIES, *LEARNERS, LATE_JOINER)


def forty() -> Firm:
    firm = default_firm()
    firm.people += [
        Person(name=name, real_name=real_name, title=title, department=department, manager=manager)
        for real_name, title, department, manager, name in _SECOND_PLANT
    ]
    return firm
