"""Duty rosters of the federation: who has agreed to be where, when; what was delivered."""
