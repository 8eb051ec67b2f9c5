"""How the statement tagger's weights are made: `python -m training.statements OUT`."""
