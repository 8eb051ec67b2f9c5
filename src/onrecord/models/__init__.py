"""The trained weights that the package ships, each with a card."""
