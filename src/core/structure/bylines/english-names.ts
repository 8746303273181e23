/** English names of people: two to five capitalised words, none of which says that it is something else. */

/**
 * Given names that are common in English papers; a name that begins with one needs less evidence.
 * Those that are words or places as often (May, Hope, Chester) are left out.
 */
const GIVEN = new Set(
  `Aaron Abigail Adam Adrian Aisha Alan Albert Alex Alexander Alexandra Alfred Ali Alice Alison Amanda Amber Amelia Amina Amy
  Ana Andre Andrea Andrew Angela Anita Anna Anne Anthony Antonio Archie Arthur Ashley Audrey Barbara Beatrice Ben Benjamin
  Beth Bill Bob Brenda Brian Bridget Bruce Callum Cameron Carl Carla Carlos Carmen Carol Caroline Catherine Cecilia Charles
  Charlotte Chloe Chris Christian Christina Christine Christopher Claire Clara Colin Connor Craig Cynthia Daisy Dan Daniel
  Daniela David Dawn Deborah Denise Dennis Diana Diane Diego Dominic Donald Donna Dorothy Douglas Duncan Dylan Edith Edward
  Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Emily Emma Eric Erica Erin Ethan Eva Evelyn Fatima Fiona Florence Frances
  Francis Frank Fred Gareth Gary Gavin Geoffrey George Georgia Gerald Gillian Gina Gordon Grace Graham Greg Gregory Hannah
  Harold Harriet Harry Hassan Heather Helen Henry Holly Howard Hugh Ian Imogen Irene Isabel Isabella Ivan Jack Jacob Jacqueline
  James Jamie Jane Janet Jason Jasmine Jean Jeff Jeffrey Jennifer Jeremy Jesse Jessica Jill Jim Joan Joanna Joe Joel Johan John
  Jonathan Jordan Jose Joseph Joshua Joyce Juan Judith Judy Julia Julian Julie Juliet Justin Karen Karl Kate Katherine
  Kathleen Kathryn Katie Keith Kelly Kenneth Kerry Kevin Kim Kirsty Kyle Laura Lauren Lawrence Leah Lee Leo Leonard Lesley Lewis
  Liam Lily Linda Lisa Liz Logan Lorna Louis Louise Lucas Lucy Luis Luke Lydia Lynn Madeleine Malcolm Marc Marcus Margaret Maria
  Marie Marion Marisol Marjorie Martha Martin Mary Matthew Maureen Max Megan Meera Melanie Melissa Michael Michelle Miguel Mohammed
  Molly Monica Nadia Naomi Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole Nigel Nina Noah Nora Norman Oliver Olivia
  Omar Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Penelope Peter Philip Philippa Phoebe Priya Rachel Ralph Rebecca
  Richard Robert Robin Roger Ronald Rosalind Rose Rosemary Ross Roy Russell Ruth Ryan Sally Samantha Samir Samuel Sandra Sara Sarah Scott Sean
  Sebastian Sharon Sheila Shirley Simon Sofia Sonia Sophia Sophie Stacey Stanley Stella Stephanie Stephen Steve Steven Stuart
  Susan Suzanne Sylvia Tara Teresa Terry Tessa Theresa Thomas Timothy Tobias Toby Tom Tony Tracy Valerie Vanessa Vera Veronica Victor
  Victoria Vincent Virginia Vivian Walter Wayne Wendy William Winifred Xavier Yasmin Yolanda Yvonne Zachary Zoe
  Abby Ada Agnes Ahmed Aidan Alastair Alec Alejandro Aled Alexis Alfie Alicia Alistair Allan Allen Allison Alma Alun Alvin Amir Anders Andy Angus Anil Anselm Anselma
  Antonia Arnold Arun Astrid Aurora Ava Barnaby Barney Barry Basil Becky Bella Bernadette Bernard Bernice Bert Bertha Beverley Beverly Billy Blake Bobby Brad Bradley
  Brandon Brendan Brent Brett Bronwen Bruno Bryan Bryn Byron Calvin Camilla Candice Carlo Carolyn Carrie Cathy Cedric Celia Chad Cheryl Chuck Ciara Clare Clarence Clark Claudia Clement Clifford Clive Clyde Colette
  Colleen Colm Conor Constance Cora Corey Courtney Curtis Cyril Damian Damien Darla Darren Dave Davina Debbie Deirdre Delia Denis Denholm Derek Desmond Diarmuid Dilys Dimitri Dirk Dolores Don Dora Doreen
  Doris Dot Doug Dudley Dwight Ed Eddie Edgar Edmund Edna Edwin Eduardo Eilidh Elaina Eleanora Eli Elias Elijah Elise Ellie Elliot Elliott Eloise Elsie Emilia Emilio Emmanuel Enid Enrique Eric Ernest Errol Esme Estelle Esther
  Eugene Eunice Euan Ewan Faye Felicity Felix Fergus Fernando Fletcher Flora Frankie Franklin Freddie Frederick Freya Gabriel Gabriella Gail Gemma Gene Geoff Geraint Gerard Gerry Gilbert Giles Glen Glenda Glenn Gloria Glyn
  Godfrey Graeme Greta Griffin Guadalupe Guillermo Gus Guy Gwen Gwendolyn Gwilym Gwyneth Hal Hamish Hank Hans Hari Harvey Hazel Hector Hilary Hollis Horace Hubert Hugo Humphrey Huw Ibrahim Ida Idris Ife Ike Ingrid Iris Irma Irving Isaac Isla
  Ismail Iain Jackie Jade Jaime Jake Jan Jared Jarvis Javier Jay Jeanette Jeanne Jed Jen Jenna Jenny Jerome Jerry Jess Jessie Jesus Jimmy Jo Joaquin Jocelyn Jodie Joey Johnny Jolene Jon Jonah Jorge Josephine Josh Josie Josue Juanita Judah
  Jude Julio June Kaitlyn Karin Katharine Kathy Katrina Kay Kayla Keira Kelvin Ken Kendra Kieran Kirk Kirsten Kit Klaus Krista Kristen Kristin Kurt Kwame Larry Lars Latoya Laurel Laurence Laurie Lavinia Leanne Leif Leila Len Lena Leon
  Leroy Leslie Leticia Lester Levi Lila Lillian Linus Lionel Llewellyn Lloyd Lois Lola Lorenzo Loretta Lorraine Lottie Lou Lucia Lucille Lucinda Lucian Luther Luz Lyle Mabel Mabli Maddie Mae Maeve Maggie Mairi Mandy Manuel Mara Marcia Marco Margot
  Mariana Marianne Marilyn Mario Marjory Mark Marlene Marlon Marsha Marshall Marty Marvin Mateo Mathew Matilda Matt Maud Maurice Mavis Maxine Maya Mel Melinda Melvin Meredith Merle Mervyn Mia Mick Mike Mildred Miles
  Millicent Millie Milo Milton Mira Miranda Miriam Mitchell Mohamed Mohammad Moira Mona Morag Morgan Moses Muhammad Muriel Murray Myra Myrtle Nancy Nasser Nathaniel Ned Nell Nellie Nelson Nettie Neville Nia Niamh Nicolas Niall Nils Noel Noreen Olga Olive Ollie
   Orla Osman Otis Otto Pablo Paige Pam Pat Patsy Patty Pauline Pedro Peggy Penny Percy Perpetua Perry Pete Petra Phil Phyllis Pierre Pilar Polly Poppy Prakash Quentin Quincy Rafael Raj Ramon Randall Randy Raquel Raul
  Ravi Ray Raymond Reg Regina Reggie Reginald Reid Renata Renee Rex Rhiannon Rhoda Rhona Rhys Ricardo Rick Ricky Rita Rob Robbie Roberta Roberto Robyn Rocio Roderick Rodney Roland Rolf Ron Ronan Ronnie Rory Rosa Rosie Rowan Roxanne Ruben Rufus Rupert Ruby
  Sabrina Sadie Salvador Salvatore Sam Sammy Sanjay Sasha Saul Selina Serena Sergio Seth Shane Shannon Shaun Shauna Shawn Shelley Sherry Sian Sid Sidney Silvia Simone Sinead Siobhan Sonya Spencer Stan Stefan Stewart Stu Sue Suki Sunil Susannah Susie Suzy
  Sybil Tabitha Tamara Tamsin Tania Tanya Tariq Tasha Ted Tess Thea Thelma Theo Theodore Tilda Tim Tina Tobin Todd Tommy Toni Travis Trevor Tricia Trisha Troy Tyler Una Ursula Val Valentina Velma Vicky Vijay Violet
  Vikram Wallace Wally Wanda Warren Wilbur Wilfred Wilhelmina Willa Willard Willie Wilma Winnie Winston Yusuf Zach Zara Zelda Zainab`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
)

const WORD = /^(?:\p{Lu}[\p{L}’'-]*\.?|(?:\p{Lu}\.){1,3}|[OD][’']\p{Lu}\p{L}+)$/u
const PARTICLE = /^(?:de|van|von|al|la|le|del|della|der|den|di|da|dos|du|bin|ibn|ter|ten|y|st\.?)$/i
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/i
const PREFIX = /^(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Rabbi|Fr|Mr|Mrs|Ms|Miss)\.?$/i

/** Words that no name is made of, whatever their case. */
const NO_NAME = new Set(
  `the a an in of on at to and or for by from with without after before as is was are were be it its he she his her they their we our you your
  not no new who what when where why how this that these those into over under out up down off
  monday tuesday wednesday thursday friday saturday sunday january february march july september october november december
  staff special reporter reporters writer writers correspondent editor editors critic columnist photographer wire agency agencies news press
  associated reuters board council county city street road avenue court school university college hospital church bank company
  department office house association committee popular demand way all both more most one two three four five six seven eight nine ten
  request default law order design usa today cnn bbc npr accident night day hand train air sea land images archive library media group photo photos photograph photographs picture pictures words
  times post courier examiner record herald ledger gazette tribune chronicle journal mail guardian telegraph observer sentinel`.split(
    /\s+/,
  ),
)

export const isGivenName = (word: string): boolean => GIVEN.has(word.toLowerCase())

/** True for Jane Doe, TOBIAS K. MARSH, Ludwig van der Aa, Sinéad O’Hara, James Poe Jr. */
export function isEnglishName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  while (words.length > 2 && PREFIX.test(words[0])) words.shift()
  if (words.length > 2 && SUFFIX.test(words[words.length - 1])) words.pop()
  if (words.length < 2 || words.length > 5) return false
  if (!words.every((word, index) => WORD.test(word) || (index > 0 && PARTICLE.test(word)))) return false
  const last = words[words.length - 1]
  if (last.replace(/\./g, '').length < 2 || /\.$/.test(last) || PARTICLE.test(last)) return false
  return !words.some((word) => NO_NAME.has(word.toLowerCase()))
}

/** Jane Doe, John Roe and Ann Poe; undefined when one of them is no name. */
export function englishNames(text: string): readonly string[] | undefined {
  const names = text
    .replace(/,\s+(Jr|Sr)\b/g, ' $1')
    .trim()
    .split(/,\s*(?:and\s+|AND\s+)?|\s+(?:and|AND|&)\s+/)
  if (names.length > 6 || !names.every(isEnglishName)) return undefined
  return names.map((name) => name.trim().replace(/\s+/g, ' '))
}
