"""Papers for those who answer for the installation, from its configuration and its code (`manage.py papers`, rule 37).

They state facts, each with its source. What is a judgement of law is marked as the controller's to decide.
"""
