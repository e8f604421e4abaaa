## Ende

closing-notification = Der Durchgang ist zu Ende.
closing-waited = *{ $round }* ist zu Ende. Leider hat es dieses Mal nicht mit einem Tandem geklappt. Danke, dass du bereit warst. Mit `/buddy anmelden` kommst du auf die Liste für den nächsten Durchgang.
