"""Words of names that are hardly a human being's: those of bodies and of places."""

from koussa.text.wordlists import word_set

OF_THINGS = word_set("""
academy administration agency airlines airport army association authority avenue bank beach board bridge broadcasting
building bureau capital care center centre chamber city club coalition college commission committee communications
company conference congress corp corp. corporation council county court daily defense department district division
energy engineering enterprises estate europe express farm farms federation festival films fc financial foods
force foundation freight fund gallery gas general group health herald high hills holdings hospital hotel house
inc inc. inn industries initiative institute institution insurance international island journal kingdom labs league
legion limited ltd ltd. magazine mail management market media memorial mine mines ministry motors mountain museum
national network news oil organisation organization park partners partnership party police port post power press
productions project radio railway records rail republic research review river road schools school securities senate
service services shipping society solutions square state states station street studio studios summit supreme systems
team technologies telecom television theatre theater times today tower town township tribune trust tv union united
university valley village virginia wales water wealth works world york zealand
""")
"""Of bodies, at the end or the beginning of a name."""
OF_PLACES = word_set("""
new north south east west northern southern eastern western greater upper lower central saint st st. mount fort lake
port rhode puerto costa sri saudi united el san santa los las des hong old royal super world american british
national federal international
""")
"""At the beginning of a name."""
BODIES = word_set("""
administration agency alliance army association authority bank bench board body broadcaster bureau bloc campaign centre
center charity church club coalition commission committee company corporation council court department embassy firm
foundation fund government group institute institution league manufacturer maker ministry network newspaper office
operator organisation organization paper parliament party police publisher regulator retailer school society supermarket
team tribunal trust union university watchdog
""")
"""Nouns for an organisation."""
