"""What the staff see without a socket."""
