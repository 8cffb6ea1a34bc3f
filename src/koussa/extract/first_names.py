"""First names that show gender, from many languages; not those that men and women bear alike."""

from typing import Literal

from koussa.text.wordlists import word_set

Gender = Literal["m", "f", ""]

_MALE = word_set("""
aamir aaron abdoulaye abdul abdullah abel abraham abubakar adam adebayo adrian agostino agustin ahmad ahmed
aidan aitor akira al alain alan alasdair alastair albert albrecht alejandro aleksandr alessandro alexander
alexei alexey alfie alfonso alfred ali alistair alvaro amadou amir amos anatoly anders andras andre andreas
andrei andres andrew angelo angus anil anthony anton antonin antonio archibald archie arjun armando arnau
arne arnold arthur arturo arvind ashok ashton ashwin asier asif attila austin axel babatunde balazs balint
baltasar baptiste barack barnabas barnaby bartholomew bartosz bashir basil bela bello ben benjamin bernard
bernd bernhard bernie bertrand bilal bill billy bjorn bob bobby bogdan boris boubacar brad bradley bram
brandon brendan brent brett brian brock bruce bruno bryan buford caleb callum carl carlo carlos carmine
carsten casper cathal cedric cesar charles charlie cheikh chinedu chris christian christopher chuck chukwu
chukwuemeka clarence clark claudio cletus clifton clive cole colin colm connor conor corey cormac cornelius
cosmo craig cristian cristiano csaba curtis cuthbert cyril daisuke damian damien dan daniel danjuma dante
dario darius darnell darrell darren darryl daryl dave david davide dean declan deepak delbert denis dennis
derek dermot deshawn desmond dewi diarmuid didier diego dieter dimitri dimitris dinesh dirk dmitri dmitry
domenico dominic dominik don donal donald donncha doug douglas dragan duane dumitru duncan dusan dwight
dylan eamon earl ed eddie edgar edmund edson eduardo edward edwin egor eli elias elliot elmer elmo emanuel
emeka emil emilio emlyn emmanuel eneko enrico enrique enzo eoin eric erik ernest ernesto ernst erwin esteban
ethan etienne euan eugene evan evgeny ewan ezekiel fabian fabio faisal farid farouk federico felipe felix
femi ferdinand fergal fergus fernando fidel filip fionn florian floyd francesco francis francisco franco
francois frank franz fred frederic frederick fredrik friedrich fritz gabor gabriel gaetano ganesh garba
gareth gary gaston gavin gene gennady gennaro geoffrey georg george georges georgios gerald gerard gerardo
gergely gerhard gert gethin ghassan gheorghe giacomo gianni gideon gilbert gilberto giles gilles giorgio
giorgos giovanni giuseppe glenn goran gordon gorka gottfried graham greg gregor gregory grover guido
guillaume guillermo gunnar gunther gustav gustavo gyula hakim hamid hamish hamza hans harald harish harold
harry haruna haruto hassan hector heinrich heinz helmut hendrik henk henning henri henrik henry herbert
herman hermann hershel hideo hiroshi hiroyuki horace horst hossein howard hubert hugh hugo humayun humberto
hussein huw iain ian ibrahim ibrahima ichiro idris ieuan ifeanyi ignacio igor iker ilya imran inaki ioannis
ionut irfan irving isaac isaiah ismael ismail istvan iulian ivan ivo ivor jack jacob jaime jake jakob jakub
jalal jamal james jared jaroslav jason jaume javier jay jayden jeb jedidiah jeff jeffrey jens jeremy
jermaine jeroen jerome jerry jerzy jesse jethro jim jimmy jiro joachim joao joaquin joash joe joel joerg
johan johann johannes john johnny jon jonas jonathan joost jordi jorge jorgen joris jose josef joseph josh
joshua josiah josip jozef juan juergen julian juma jurgen justin kamal kamau karim karl kaspar kazuhiro
kazuo kees keith ken kenji kenneth kevin khalid khalil khizr kieran kipchirchir kipchoge kiprono klaus
kobina kofi kojo konrad konstantin kostas krzysztof kunle kurt kwame kwasi kwesi kyle lamine lancelot larry
lars laszlo laurent lawrence leandro leif lenny leon leonard leonid leopold leroy lester levi lewis liam
linus lionel lloyd logan loren lorenzo lothar louis luc luca lucas luciano ludwig luigi luis luka lukas luke
lutz maciej magnus mahesh mahmoud makoto malcolm malik mamadou manfred manish manoj manuel marc marcel
marcelo marcin marco marcus marek mariano mario mark markus marlon martin marvin masashi mason
massimo mateo matt matteo matthew matthias matthijs maurice mauricio maurizio max maxim maximilian mehmet
melvin merlin michael michal michel miguel mikael mike mikhail mikkel miklos milan milos mircea miroslav
mitch mitt modibo mohamed mohammad mohammed mohan monty mordechai morris mort morten mossie moussa muammar
muhammad mukesh musa mustafa mwangi myron nabil nadeem naoki narendra naresh nasir nasser nathan nathaniel
naveed ned neil nelson newt niall nicholas nick nico nicolae niels nigel nikita nikola nikolai nikolas
nikolaus nikos nils nilson nitin njoroge noah norbert norman nunzio obinna octavian octavio oisin olaf oleg
oliver ollie olusegun omar omari omondi ondrej onyango oriol orlando orville osama oscar oskar osman otieno
otis otto oumar ousmane owen pablo padraig pankaj paolo pascal patricio patrick paul pavel pavol pawel peder
pedro percy pete peter phil philip philippe phineas pierre piet pieter pietro piotr pradeep prakash praveen
quentin radek radoslaw rafael rafal raffaele rafinha rahul rajendra rajesh rajiv rakesh ralph ramesh ramon
randy rashid raul ravi raymond recep reginald rehan reince reinhard rene rex rhys ricardinho ricardo
riccardo richard rick rizwan rob robby robert rocco rodger rodney rodolfo rodrigo roger rohit roland rolf
roman romano ron ronald rory roscoe roy ruairi ruaridh ruben rudolf rudy rufus rui rupert russell ruud ryan
saburo sachin saeed salim salman salvador salvatore samir samson samuel sandeep sander sandro sani sanjay
santiago satish satoshi saul scott sean sebastian segun selim sergei sergey sergio serhiy seth seydou
seymour shahid shinji shinzo sidney silas silvio simon slawomir slobodan soren souleymane spyros stanley
stavros stefan stefano steffen stelian stephen steve steven stig stuart sudhir sulaiman suleiman sumit sunil
suresh sven sylvester tadeusz tahir takeshi tariq tarun ted terrence terry tetsuya thabo thaddeus theodore
thiago thierry thijs thomas thorsten tibor tim timothy tobias toby todd tom tomas tomasz tommy tony tore
toshiro travis trent trevor tristan tunde tyler tyrone udo uli ulrich umberto umesh unai uriah usman uwe
vaclav vadim valdir vasily vaughn venkatesh vernon victor vijay vikas vikram viktor vinay vincent vincente
vincenzo vinod virgil vitaly vitor vivek vlad vladimir volker volodymyr wade wafula waldo wally walter
walther waqar warren wayne wendell werner wesley wieslaw wilbur wilfred wilhelm will willem william willy
wim winston wojciech wolfgang xabier xavier yannick yasin yasser yasuhiro yaw yiannis yitzhak yogesh yoshi
youssef yuri yusuf yves zach zachary zahid zane zbigniew zdenek zebulon zoltan
""")
_FEMALE = word_set("""
abena abigail achieng adaeze adela adele adriana adwoa agatha agnes agnieszka aileen ailsa aina ainhoa aino
aisha aishah aisling akinyi akosua alba aleksandra alessandra alexandra alice alicia alina alison allison
alma almudena althea ama amaka amalia amanda amara amber amelia amelie amina aminata aminatou amira amrita
amy ana anastasia andrea anette angela angelica angelina angharad anika anita anja anjali anka ann anna
annabel annalena anne annegret anneke annelies annemarie annette annie annika anouk antje antonia anusha
aoibheann aoife aparna april archana ariadne ariana arlene asha astrid atieno audrey aurelia aurora awa
ayesha barbara barbora beata beate beatrice beatriz becky begona belinda benazir benedetta bente berit
bernadett bernadette bertha beth betsy betty beverly bhavna bianca bibi birgit birgitta blanca boglarka
bozena branka brenda bridget bridie britta brittany bronwen bukola camila camilla candace caoimhe carla
carlotta carly carmela carmen carol carole carolina caroline carolyn carrie carys caterina catherine cathy
catrin catriona cecile cecilia celeste celia celine chanelle chantal charlene charlotte charmaine chebet
chelsea cherono cheryl chiamaka chiara chioma chloe christa christel christiane christina christine cindy
cintia claire clara clarice clarissa claudette claudia clementine colleen concepcion condoleezza connie
consuelo cora cordelia cornelia cristina crystal cynthia dagmar dagny daniela danielle danuta daphne daria
davina dawn debbie deborah debra deepika deirdre delia delphine denise desiree devika diana diane dilma dina
divya dolores donna dora doreen doris dorota dorothea dorothy dorottya ebba edda edith edna edwina eileen
eilidh eimear ekaterina elaine eleanor elena eleonora elfriede eliana elif elin elina elisa elisabeth
elisabetta elise elizabeth elizaveta elke ella ellen elly elodie eloise elsa elsbeth eluned elvira emese
emilia emilie emily emine emma emmanuelle erica erin erna ernestine erzsebet esi esmeralda esperanza esra
estelle ester esther eszter ethel etta eugenia eunice eva evangeline evelina evelyn ewa fabienne fanny farah
fatema fathima fatima fatimah fatma fatou fay federica felicia felicity fenella fernanda ffion fiona
fionnuala flavia fleur flora florence folake folasade frances francesca franziska freda freya frida funke
gabriela gabriella gabrielle gail galina galyna geeta gemma genevieve georgia georgina geraldine gerda
gertrude ghazala giada gillian gina giorgia gisela gita giulia giuliana gladys glenda gloria grace graciela
grainne graziella grazyna greta gretchen grete gudrun gunilla gwen gwendolyn hadiza hagar hala
halima halimah halina hana hanna hannah hanne harriet hatice heather hedda hedwig heidi heike helen helena
helene helga helle hermine hester hilda hilde hildegard hillary holly hortense huma ida ifeoma ildiko ilona
ilse imelda imogen indira ines inga inge ingeborg inger ingrid inmaculada inna ioana iracema irena irene
irina iris irma iryna isabel isabella isabelle isadora isla itziar ivana ivanka ivona iwona jacinta jackie
jacqueline jadwiga jana jane janet janice janina jannike jasmin jasmine jaya jeanette jeanne jelena jenna
jennifer jenny jepkosgei jeraldine jessica jette jill joan joana joanna jocelyn johanna jolanta josefina
josefine josephine josie joy joyce juana juanita judit judith judy julia julie jutta jyoti kadiatou kaja
kalpana kamala karen karin karina karla karolina katalin katarina katarzyna kate katerina kateryna katharina
katherine kathleen kathryn kathy katia katie katja katrina kavita kavitha kayla keeley keisha kellyanne
kerstin khadija kimberly kirra kirsten kirstie kirsty klara konstanze kristen kristin kristina kristine
krystyna ksenia kylie laila lakshmi lalitha lana larissa latifa latisha latoya laura lauren lavinia lea leah
leila lena lene lenka leona leonie leonora letitia leyla liana lidia liesbeth lieselotte liesl lilian
liliana lillian lilly lina linda lindsay lisa lisbeth lise livia liz lois lorena loretta lori lorraine lotte
louisa louise lubna lucia lucie lucille lucinda lucrezia lucy ludmila luisa luise lupita lydia lyudmila
mabel maddalena madeleine madhuri maeve magda magdalena magdolna mairead maja malala malgorzata malin mandy
manuela mara marcella marcia mareike margaret margarita margaux marge margit margot margrethe margriet maria
mariam mariama mariana marianne marie mariella marietta mariia marija marika marilyn marina marine marisa
marisol marit marjorie marlene marsha marta martha martina marwa mary maryam maryse mathilda mathilde
matilda maud maude maureen mavis meena meera megan melania melinda melissa mercedes meredith mette mhairi
mia michaela michelle mila mildred milena milica mina minna mira miranda mireille miriam mirjam moira molly
mona monica monika monique morag muriel mutheu myfanwy myra myrtle nadia nadine nadja nancy nandini nanette
nanna naomi natalia natalie nataliya natalya natasha nathalie ndeye nekane nell nellie nelly nerys nesrin
ngozi niamh nicola nicole nicolette nigar nilufar nina nirmala njeri nneka noeleen noelle nomvula noor noora
nora noraini noreen norma nuraini nuria nyambura octavia odette odile oksana olena olga olha olivera olivia
omolara opal oriana orla orsolya ottilie oumou padma pallavi pamela paola parvati patrice patricia paula
paulina pauline peggy penelope penny perpetua petra philippa phyllis pilar pippa piroska polly pooja preeti
priscilla priya priyanka rachel radha radhika rafaela rahel raisa rajni rana rani rania raquel rasha rashmi
razia rebecca rebeka regina regine reka rekha renata renate renee renu rhea rhian rhoda rhonda ricarda rina
rita ritika roberta rochelle rohani roisin rokhaya romana romy rosa rosalia rosalie rosalind rosamund
rosanna rose rosemary roswitha roxana roxanne rukmini ruth sabina sabine sabrina sadia safiya sally salma
salome samantha samira sandra sanna saoirse sara sarah saroja saskia savita savitri seema selma serena
shabana shalini shanice shannon shanti sharda sharmila sharon shawna sheila shelley sheryl shilpa shirin
shirley shobha shona shreya sian sigrid sile silke silvia simona sinead siobhan sita siti smita sneha sofia
sofie solange soledad solveig sonia sonja sophia sophie soraya stacey stacy stefania stefanie stella
stephanie stine sudha sue sujata sumitra sunita susan susana susanna susanne sushma suzanne svenja svetlana
svitlana swapna swati sylvia tabitha taisiya tamar tamara tamika tammy tamsin tania tanja tanvi tanya tara
tatiana tatjana teresa tessa thandiwe thea thelma theodora theresa therese thora tiffany tilda tilly tina
titilayo tove tracy trude ulla ulrike uma urmila ursula urszula usha ute valentina valentyna valeria valerie
vandana vanessa vanja vasudha vera verena veronica veronika vibeke vicky victoria vidya vijaya viola
virginia vita vivian viviane vlasta wambui wanda wangari wanjiru wendela wendy wieslawa wilhelmina wilma
winifred xenia yael yasmin yasmine yekaterina yelena yesim yetunde yoko yolanda yuko yuliia yuliya yvette
yvonne zahra zainab zara zdenka zehra zeinab zelda zeynep zita zoe zofia zora zoya zsofia zsuzsanna zuzana
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
