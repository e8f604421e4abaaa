## Vertretung

stand-in-title = Vertretung
stand-in-offer = Du bist länger weg. Soll solange jemand für dich einspringen? Nur wenn du tippst, erfährt dein:e Partner:in, bis wann du weg bist, und sonst nichts.
stand-in-for = Für { $learner }
stand-in-look = Vertretung suchen
stand-in-asking = Gut, ich frage nach: erst bei deinem Tandem, dann bei der Vertretung. Wenn du zurück bist, geht es mit euch weiter.
stand-in-nobody = Im Moment ist niemand frei, der passt. Es ändert sich nichts, und niemand hat etwas erfahren.
stand-in-to-learner = { $away } ist bis { $day } nicht da. Solange kann { $partner } einspringen: *{ $topic }*. Möchtest du?
stand-in-to-buddy = { $partner } sucht bis { $day } eine Vertretung und hat schon Ja gesagt: *{ $topic }*. Springst du ein?
stand-in-lapsed = Diese Vertretung kommt nicht zustande. Sonst ändert sich nichts.
stand-in-rather-not = Alles klar. Niemand erfährt, wer abgelehnt hat. Sonst ändert sich nichts.
stand-in-introduction = { $buddy } springt für { $learner } ein, bis { $day }. Euer Thema: *{ $topic }*. Danach endet dieses Tandem von selbst.
stand-in-over-learner = Die Vertretung durch { $partner } ist zu Ende.
stand-in-over-buddy = Deine Vertretung bei { $partner } ist zu Ende. Danke, dass du eingesprungen bist!
