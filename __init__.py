"""Who funds whom: a knowledge graph of investors, companies, executives and products."""
