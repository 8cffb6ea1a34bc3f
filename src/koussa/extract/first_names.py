"""First names that show gender, from many languages; not those that men and women bear alike."""

from typing import Literal

from koussa.extract.wordlists import words

Gender = Literal["m", "f", ""]

_MALE = words("""
aaron abdul abdullah abel abraham adam adrian agustin ahmad ahmed aidan akira al alain alan alastair albert
albrecht alejandro aleksandr alessandro alexander alexei alexey alfie alfonso alfred ali alistair alvaro
amadou anatoly anders andre andreas andrei andres andrew angelo angus anthony anton antonin antonio
archibald archie arjun armando arne arnold arthur arturo ashok ashton austin axel baptiste barack barnaby
bartholomew basil ben benjamin bernard bernd bernhard bernie bertrand bilal bill billy bjorn bob bobby
bogdan boris boubacar brad bradley brandon brendan brent brett brian bruce bruno bryan caleb callum carl
carlo carlos carsten casper cedric cesar charles charlie chris christian christopher chuck chukwu clarence
clark claudio clive colin colm connor conor corey cornelius cosmo craig cristian cristiano curtis cuthbert
cyril damian damien dan daniel dario darius darnell darrell darren dave david davide dean declan deepak
denis dennis derek dermot deshawn desmond didier diego dieter dimitri dirk dmitri dmitry domenico dominic
dominik don donal donald doug douglas dragan duane duncan dusan dwight dylan eamon earl ed eddie edgar
edmund eduardo edward edwin egor eli elliot elmer emanuel emil emilio emmanuel enrico enrique eric erik
ernest ernesto ernst erwin esteban ethan etienne eugene evan evgeny fabian fabio faisal farid farouk
federico felipe felix ferdinand fergus fernando fidel filip florian floyd francesco francis francisco franco
francois frank franz fred frederic frederick fredrik friedrich fritz gabriel gareth gary gaston gavin gene
gennady geoffrey georg george georges georgios gerald gerard gerardo gerhard gert giacomo gianni gideon
gilbert gilles giorgio giovanni giuseppe glenn goran gordon gottfried graham greg gregory grover guido
guillaume guillermo gunnar gunther gustav gustavo hamid hamza hans harald harold harry haruto hassan hector
heinrich heinz helmut hendrik henning henri henrik henry herbert herman hermann hideo hiroshi horace horst
hossein howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ilya imran ioannis irving isaac
isaiah ismail ivan ivo ivor jack jacob jaime jake jakob jakub jalal jamal james jared jason javier jay jeb
jeff jeffrey jens jeremy jermaine jeroen jerome jerry jerzy jesse jethro jim jimmy joachim joao joaquin joe
joel joerg johan johann johannes john johnny jon jonas jonathan joost jorge jose josef joseph josh joshua
josiah josip juan juergen julian jurgen justin kamal karim karl kaspar kazuo keith ken kenji kenneth kevin
khalid kieran klaus kofi konrad konstantin krzysztof kurt kwame kwesi kyle lancelot larry lars laszlo
laurent lawrence leif lenny leon leonard leonid leopold leroy lester levi lewis liam linus lionel lloyd
logan loren lorenzo lothar louis luc luca lucas luciano ludwig luigi luis luka lukas luke lutz maciej magnus
mahmoud malcolm malik manfred manoj manuel marc marcel marcelo marcin marco marcus marek mariano mario mark
markus marlon martin marvin mason massimo mateo matt matteo matthew matthias maurice mauricio maurizio max
maxim maximilian mehmet melvin merlin michael michal michel miguel mikael mike mikhail miklos milan milos
mitch mitt mohamed mohammad mohammed mohan monty mordechai morris mort morten moussa muammar muhammad
mustafa myron nabil narendra nasser nathan nathaniel ned neil newt nicholas nick nico niels nigel nikita
nikola nikolai nikolas nikolaus nils noah norbert norman octavio olaf oleg oliver omar omari orlando orville
osama oscar oskar osman otis otto ousmane owen pablo paolo pascal patricio patrick paul pavel pawel peder
pedro percy pete peter phil philip philippe phineas pierre pieter pietro piotr prakash quentin rafael rafal
rahul rajesh rajiv ralph ramon randy rashid raul ravi raymond recep reginald reince reinhard rene rex
ricardo riccardo richard rick rob robby robert rodger rodney rodolfo rodrigo roger roland rolf roman romano
ron ronald rory roscoe roy ruben rudolf rudy rufus rui rupert russell ryan salim salman salvador salvatore
samir samson samuel sandeep sandro sanjay santiago saul scott sean sebastian selim sergei sergey sergio
serhiy seth seymour sidney silas silvio simon slobodan stanley stefan stefano steffen stephen steve steven
stig stuart sunil sven sylvester tadeusz takeshi tariq ted terrence terry thabo thaddeus theodore thierry
thomas thorsten tim timothy tobias toby todd tom tomas tomasz tommy tony tore toshiro travis trevor tristan
tyler tyrone udo uli ulrich umberto uriah uwe vaclav vadim vasily vaughn vernon victor vijay viktor vincent
vincente vincenzo vitaly vivek vlad vladimir volker volodymyr waldo walter walther warren wayne wendell
werner wesley wilbur wilfred wilhelm will willem william willy winston wojciech wolfgang xavier yannick
yasser yitzhak yoshi youssef yuri yusuf yves zach zachary zane zbigniew zoltan
""")
_FEMALE = words("""
abena abigail adaeze adela adele adriana adwoa agatha agnes agnieszka aileen aina aino aisha aisling akosua
alba aleksandra alessandra alexandra alice alicia alina alison allison alma almudena althea ama amalia
amanda amber amelia amelie amina aminata amira amrita amy ana anastasia andrea anette angela angelica
angelina anika anita anja anka ann anna annabel annalena anne annegret anneke annelies annemarie annette
annie annika anouk antje antonia anusha aoife april ariadne ariana arlene asha astrid audrey aurelia aurora
ayesha barbara barbora beata beate beatrice beatriz becky belinda benazir benedetta bente berit bernadette
bertha beth betsy betty beverly bianca bibi birgit birgitta blanca bozena branka brenda bridget bridie
britta brittany bronwen camila camilla candace carla carlotta carly carmela carmen carol carole carolina
caroline carolyn carrie caterina catherine cathy catriona cecile cecilia celeste celia celine chantal
charlene charlotte chelsea cheryl chiamaka chiara chloe christa christel christiane christina christine
cindy cintia claire clara clarice clarissa claudette claudia clementine colleen condoleezza connie consuelo
cora cordelia cornelia cristina crystal cynthia dagmar dagny daniela danielle danuta daphne daria davina
dawn debbie deborah debra deirdre delia delphine denise desiree devika diana diane dilma dina dolores donna
dora doris dorota dorothea dorothy ebba edda edith edna edwina eileen ekaterina elaine eleanor elena
eleonora elfriede eliana elif elin elina elisa elisabeth elisabetta elise elizabeth elizaveta elke ella
ellen elly elodie eloise elsa elsbeth elvira emilia emilie emily emine emma emmanuelle erica erin erna
ernestine esi esmeralda esperanza esra estelle ester esther ethel etta eugenia eunice eva evangeline evelina
evelyn ewa fabienne fanny farah fatema fatima fatma fatou fay federica felicia felicity fernanda fiona
flavia fleur flora florence folake frances francesca franziska freda freya frida gabriela gabriella
gabrielle gail galina gemma genevieve georgia georgina geraldine gerda gertrude giada gillian gina giorgia
gisela giulia giuliana gladys glenda gloria grace graciela graziella greta gretchen grete gudrun gunilla
gwen gwendolyn hadiza hagar hala halima hana hanna hannah hanne harriet hatice heather hedda hedwig heidi
heike helen helena helene helga helle hermine hilda hilde hildegard hillary holly hortense huma ida ilona
ilse imelda imogen ines inga inge ingeborg inger ingrid inna ioana iracema irena irene irina iris irma
isabel isabella isabelle isadora isla ivana ivanka ivona iwona jacinta jackie jacqueline jadwiga jana jane
janet janice janina jannike jasmin jasmine jeanette jeanne jelena jenna jennifer jenny jeraldine jessica
jette jill joan joana joanna jocelyn johanna jolanta josefina josefine josephine josie joy joyce juana
juanita judit judith judy julia julie jutta kaja kamala karen karin karina karla karolina katarina katarzyna
kate katerina katharina katherine kathleen kathryn kathy katia katie katja katrina kayla keisha kellyanne
kerstin khadija kimberly kirsten kirsty klara konstanze kristen kristin kristina kristine ksenia laila
lakshmi lana larissa latifa latoya laura lauren lavinia lea leah leila lena lene lenka leona leonie leonora
letitia leyla liana lidia liesbeth lieselotte liesl lilian liliana lillian lilly lina linda lindsay lisa
lisbeth lise livia liz lois lorena loretta lori lorraine lotte louisa louise lubna lucia lucie lucille
lucinda lucrezia lucy ludmila luisa luise lupita lydia lyudmila mabel maddalena madeleine madhuri magda
magdalena maja malala malgorzata malin mandy manuela mara marcella marcia mareike margaret margarita margaux
margit margot margrethe margriet maria mariam mariama mariana marianne marie mariella marietta marija marika
marilyn marina marine marisa marisol marit marjorie marlene marsha marta martha martina marwa mary maryam
maryse mathilda mathilde matilda maureen mavis megan melania melinda melissa mercedes meredith mette mia
michaela michelle mila mildred milena milica mina minna mira miranda mireille miriam mirjam moira molly mona
monica monika monique muriel myra myrtle nadia nadine nadja nancy nanette nanna naomi natalia natalie
natalya natasha nathalie nell nellie nelly nesrin ngozi nicola nicole nicolette nigar nilufar nina noelle
nomvula noor noora nora noreen norma nuria octavia odette odile olena olga olivera olivia oriana ottilie
pamela paola parvati patrice patricia paula paulina pauline peggy penelope penny perpetua petra philippa
phyllis pilar pippa polly pooja priscilla rachel radhika rafaela rahel raisa rana rania raquel rasha razia
rebecca rebeka regina regine renata renate renee rhea rhian rhoda rhonda ricarda rina rita roberta roisin
romana romy rosa rosalia rosalie rosalind rosamund rosanna rose rosemary roswitha roxana roxanne rukmini
ruth sabina sabine sabrina sadia safiya sally salma salome samantha samira sandra sanna saoirse sara sarah
saskia savitri selma serena shabana shannon shanti sharmila sharon sheila shelley sheryl shirin shirley
sigrid silke silvia simona sinead siobhan sita sofia sofie solange soledad solveig sonia sonja sophia sophie
soraya stacey stacy stefania stefanie stella stephanie stine sue sunita susan susana susanna susanne suzanne
svenja svetlana swati sylvia tabitha tamar tamara tammy tamsin tania tanja tanya tara tatiana tatjana teresa
tessa thandiwe thea thelma theodora theresa therese thora tiffany tilda tilly tina titilayo tove tracy trude
ulla ulrike uma ursula urszula ute valentina valeria valerie vanessa vanja vera verena veronica veronika
vibeke vicky victoria viola virginia vita vivian viviane vlasta wanda wanjiru wendela wendy wilhelmina wilma
winifred xenia yael yasmin yasmine yekaterina yelena yesim yoko yolanda yuko yuliya yvette yvonne zahra
zainab zara zdenka zehra zeinab zelda zeynep zita zoe zofia zora zsofia zuzana
""")


def first_name_gender(first: str) -> Gender:
    """What a first name shows of gender; empty when it does not."""
    plain = first.casefold()
    if not plain.isascii():
        from koussa.text.fold import fold

        plain = fold(plain)
    if plain in _MALE:
        return "m"
    return "f" if plain in _FEMALE else ""
