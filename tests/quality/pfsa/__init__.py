"""Agreement with PFSA-ID, direct quotations of public figures: ``python -m tests.quality.pfsa``."""
