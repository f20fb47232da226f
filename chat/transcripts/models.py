"""Streams, who may use them, and their sealed entries."""

from django.db import models

ORPHANED = "orphaned"
"""Why a stream is shredded that stands for a key without a talk, until the key is destroyed."""


class Stream(models.Model):
    """One talk's log. Whoever writes to it or changes it holds its row lock."""

    key_name = models.CharField(max_length=64, unique=True)
    """Name of its key in the keyring; says nothing else."""
    head = models.BigIntegerField(default=0)
    """Seq of the last entry; 0 before the first."""
    epoch = models.PositiveIntegerField(default=1)
    """Rises when a grant is withdrawn or the text shredded: readers with an older one ask again."""
    closed_at = models.DateTimeField(null=True)
    shredded_at = models.DateTimeField(null=True)
    shred_reason = models.CharField(max_length=16, default="")
    """Why the text is gone: deleted (by the visitor), expired (its time was over), or ORPHANED."""
    key_destroyed_at = models.DateTimeField(null=True)
    """Set after the key is gone; a stream that is shredded without it is finished by the sweep."""

    class Meta:
        indexes = [
            models.Index(
                fields=["id"],
                condition=models.Q(shredded_at__isnull=False, key_destroyed_at__isnull=True),
                name="stream_key_to_destroy",
            )
        ]

    def __str__(self) -> str:
        return f"stream {self.pk}"


class Grant(models.Model):
    """The right of one participant to read and write one stream, until it is withdrawn."""

    stream = models.ForeignKey(Stream, models.CASCADE, related_name="grants")
    author = models.CharField(max_length=16)
    """How the participant's entries are signed: an Author of the wire; `core.READS_ONLY` for who writes none."""
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"grant {self.pk}"


class StoredEntry(models.Model):
    """A sealed entry. Its key in the table is its place: stream and seq, which also bind the seal."""

    pk = models.CompositePrimaryKey("stream_id", "seq")
    stream = models.ForeignKey(Stream, models.CASCADE, related_name="entries", db_index=False)
    seq = models.BigIntegerField()
    at = models.BigIntegerField()
    """Milliseconds since 1970 UTC."""
    author = models.CharField(max_length=16)
    grant = models.ForeignKey(Grant, models.CASCADE, null=True, db_index=False)
    """Null for entries of the house."""
    key = models.CharField(max_length=64, null=True)  # noqa: DJ001  (null keeps entries of the house out of the constraint)
    """The sender's key: writing the same message again finds it."""
    sealed = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["grant", "key"], name="entry_once_per_key")]

    def __str__(self) -> str:
        return f"entry {self.seq} of stream {self.stream_id}"
