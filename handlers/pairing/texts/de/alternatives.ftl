## Andere Möglichkeiten

alternatives-button = Andere Möglichkeiten
alternatives-title = Andere Möglichkeiten
alternatives-intro = Diese Buddys haben noch Platz. Namen zeige ich erst, wenn ihr beide Ja gesagt habt.
alternatives-ask = Lieber hier fragen
alternatives-context = Der erste Vorschlag verfällt dann still. Niemand erfährt davon.
alternatives-none = Im Moment passt niemand sonst. Der Vorschlag von eben gilt weiter, und „Lieber nicht“ ist auch in Ordnung.
alternatives-gone = Da war jemand schneller: Dieser Platz ist inzwischen vergeben.
alternatives-chosen = Gut, ich frage nach. Du hörst von mir.
round-alternatives = Mitreden bei Vorschlägen
round-alternatives-hint = Ab { $least } Angemeldeten.
round-alternatives-tick = Lernende sehen bis zu drei andere Buddys, ohne Namen
