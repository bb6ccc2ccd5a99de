"""Who is who, held against two free corpora: ``python -m tests.quality.coreference``."""
