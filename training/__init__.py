"""Trains the taggers that ship in ``loaders/extract/taggers/data``; no part of the package."""
