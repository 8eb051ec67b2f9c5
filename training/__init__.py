"""How the models that the package ships are made; never imported by the package."""
