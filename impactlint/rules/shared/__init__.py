"""What several rules need to judge a reading and to speak of it."""
