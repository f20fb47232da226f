"""Pure decisions about rosters: recurring turns, who may have a seat, what is missing, hours that are owed."""
