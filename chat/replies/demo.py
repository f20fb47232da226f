"""The demo's ready replies, shared by everybody who answers."""

from collections.abc import Mapping

from chat.replies import access, actions
from moderation.staff.access import person_of_login

EDITOR = "kaarina"
REPLIES: Mapping[str, Mapping[str, str]] = {
    "tervetuloa": {
        "fi": "Hei, olen {nimi}. Tämä on {palvelu}. Kerro juuri sen verran kuin haluat, olen tässä.",
        "fi-selko": "Hei, minä olen {nimi}. Voit kertoa minulle rauhassa, mitä sinulle kuuluu.",
        "sv": "Hej, jag är {namn}. Det här är {tjänst}. Berätta precis så mycket du vill, jag finns här.",
        "en": "Hello, I am {name}. This is {service}. Tell me just as much as you want to, I am here.",
    },
    "hetki": {
        "fi": "Luen rauhassa, mitä kirjoitit, ja vastaan hetken kuluttua.",
        "sv": "Jag läser i lugn och ro det du skrev och svarar om en stund.",
        "en": "I am reading what you wrote, and will answer in a moment.",
    },
    "turvassa": {
        "fi": "Oletko turvassa juuri nyt? Jos olet vaarassa, soita 112.",
        "fi-selko": "Oletko turvassa nyt? Jos olet vaarassa, soita heti numeroon 112.",
        "sv": "Är du i säkerhet just nu? Om du är i fara, ring 112.",
        "en": "Are you safe right now? If you are in danger, call 112.",
    },
    "kiitos": {
        "fi": "Kiitos, että kerroit tästä. Voit ottaa yhteyttä uudelleen, milloin vain tuntuu siltä.",
        "sv": "Tack för att du berättade. Du kan höra av dig igen när det än känns så.",
        "en": "Thank you for telling me. You can get in touch again whenever you feel like it.",
    },
}


def seed() -> int:
    """Keep the demo's replies where there are no shared ones; returns how many. For the demo alone."""
    editor = person_of_login(EDITOR)
    if editor is None or access.editable(editor):
        return 0
    for name, texts in REPLIES.items():
        actions.add_reply(editor, "shared", "", name, texts)
    return len(REPLIES)
