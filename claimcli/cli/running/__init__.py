"""What a command sets going: articles in, claims through, output where it belongs."""
