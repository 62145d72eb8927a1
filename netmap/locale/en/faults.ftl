### What is wrong with a source (the message) and what to do (.hint).

## Columns that netmap refuses: why. .also = headings that look like it.

refused-bsn = this number is not needed for a map, and makes a lost file far more dangerous
    .also = bsn number | citizen service number | social security number
refused-nationality = nationality says nothing about which help fits, and may never count in advice
    .also = nationality | nationalities | citizenship
refused-birth-country = the country of birth says nothing about which help fits, and may never count in advice
    .also = birth country | birth_country | country of birth | country_of_birth | country of origin | country_of_origin
refused-ethnicity = descent says nothing about which help fits, and may never count in advice
    .also = ethnicity | ethnic group | ethnic background | ethnic_background | migration background | migration_background | race | hispanic | latino
refused-religion = faith is private and may never count in advice
    .also = religion | religious belief | belief
refused-diagnosis = a diagnosis is for the care provider; what somebody needs is enough for a map
    .also = diagnosis | medical diagnosis | disorder
refused-fraud = netmap is there to help, not to suspect people
    .also = fraud | fraud flag | fraud_flag | fraud risk | fraud_risk | fraud score | fraud_score
refused-income = income is not needed for a map, and may never count in advice
    .also = income | income flag | income_flag | monthly income | net income | gross income | salary

## Cells

fault-missing-value = This cell may not be empty.
    .hint = Fill in "{ $column }".
fault-unknown-word = netmap does not know "{ $value }" in "{ $column }".
    .hint = { $near ->
        [none] Choose from: { $words }.
       *[other] Did you mean: { $near }?
    }
fault-list-item = This list holds a word that netmap does not know in "{ $column }": { $value }.
    .hint = { $near ->
        [none] Choose from: { $words }.
       *[other] Did you mean: { $near }?
    }
fault-list-bar = A word of this list holds a bar (|): { $value }.
    .hint = Write the word without |. The bar only stands between two words.
fault-not-a-number = "{ $value }" is not a number.
    .hint = Type digits only, for example 3.
fault-not-whole = "{ $value }" is not a whole number.
    .hint = Type a number without decimals, for example 3.
fault-out-of-range = "{ $value }" is not possible here.
    .hint = { $high ->
        [none] Type a number of { $low } or more.
       *[other] { $low ->
            [none] Type a number of at most { $high }.
           *[other] Type a number from { $low } to { $high }.
        }
    }
fault-not-a-date = "{ $value }" is not a date.
    .hint = Write year, month and day, for example 2026-11-22.

## Headings and sheets

fault-missing-column = The required column "{ $column }" is missing.
    .hint = Add the column to "{ $table }" and fill it in.
fault-unknown-heading = netmap does not know the heading "{ $heading }" in "{ $table }"; this column was not read.
    .hint = { $near ->
        [none] See in an empty example which headings there are (netmap new), or leave the column out.
       *[other] Did you mean: { $near }?
    }
fault-refused-column = The column "{ $column }" may not be in netmap: { $reason }.
    .hint = Delete the whole column. Do not put it in a remark either.
fault-empty-table = "{ $table }" has headings but no rows.
    .hint = Fill in a row, or leave "{ $table }" out.
fault-empty-casebook = Nothing has been filled in yet.
    .hint = Fill in one household or one organisation.

## Rows and references

fault-duplicate-key = This code already stands in row { $n }.
    .hint = Leave out one of the two rows, or give each its own code or its own date.
fault-duplicate-other = { $other } (row { $n }) says something else about this.
    .hint = See which row is right and change the other.
fault-unknown-reference = "{ $value }" is not in "{ $other }".
    .hint = { $near ->
        [none] Add this code to "{ $other }", or correct it here.
       *[other] Did you mean: { $near }?
    }
fault-missing-table-reference = "{ $column }" points to "{ $other }", but that table is not there.
    .hint = Read the file with "{ $other }" as well. Without it netmap cannot check these codes.
fault-other-household = "{ $value }" belongs to another household.
    .hint = Choose somebody of this household, or correct the household code.
fault-self-tie = This tie is between somebody and themselves.
    .hint = Fill in somebody else in "With whom", or delete the row.
fault-one-of = A goal belongs to a household or to a neighbourhood: fill in exactly one.
    .hint = Empty one of the two, or fill one in if both are empty.
fault-organisation-missing = An organisation should stand here.
    .hint = Fill in an organisation. Does a resident direct the plan? Then choose the role director and fill in that resident.
fault-shares-sum = The three parts do not add up to 100.
    .hint = Change the percentages so that they add up to 100.
fault-age-order = The highest age is below the lowest age.
    .hint = Swap the two ages.
fault-until-before-since = The end lies before the start.
    .hint = Correct one of the two dates.
fault-domain-version = This area of life does not belong to this ZRM version.
    .hint = Choose another area of life, or fill in under "ZRM version" the version that was used.
fault-worker-role = Only a volunteer or care worker can be a worker of an organisation.
    .hint = Correct "Kind of contact", or empty "Worker".
fault-no-focus = Residents of this household support each other, but it is not said who it is about.
    .hint = Fill in yes under "Who is it about?" for the resident or residents whose map this is.

## Sources that cannot be read

fault-missing-file = There is no such file or folder.
    .hint = Check the name and the path.
fault-unreadable-file = This file cannot be opened ({ $reason }).
    .hint = Check that you may read it.
fault-empty-file = This file is empty.
    .hint = Save it again or choose another file.
fault-encoding = The characters in this file cannot be read.
    .hint = Save it as CSV UTF-8.
fault-csv-quotes = Row { $row } has a quotation mark that is not closed or out of place.
    .hint = Put a cell with quotation marks wholly between quotation marks, and double those inside.
fault-no-tables = There is no table here that netmap knows.
    .hint = Use names such as people and ties; make an empty example with: netmap new.
fault-unknown-file = The file { $name } belongs to no table and was not read.
    .hint = Did you mean: { $near }?
fault-unknown-table = The name { $name } belongs to no table and was not read.
    .hint = Did you mean: { $near }?
fault-unknown-sheet = The sheet { $name } belongs to no table and was not read.
    .hint = Did you mean: { $near }?
fault-unknown-ending = netmap does not know this kind of file.
    .hint = Give a workbook (.xlsx), a folder of CSV or Parquet files, or a .json file.
fault-broken-parquet = This is not a sound Parquet file ({ $reason }).
    .hint = Make the file again.
fault-broken-json = This is not sound JSON ({ $reason }).
    .hint = Make the file again.
fault-json-deep = This JSON is nested far too deep.
    .hint = Write a list of rows per table.
fault-json-shape = This JSON does not have the right shape.
    .hint = Write an object with, per table name, a list of rows that are objects.
fault-old-workbook = This is an old Excel file (.xls), or it has a password.
    .hint = Save it in Excel as .xlsx without a password.
fault-not-a-workbook = This is not an Excel workbook.
    .hint = Save it in Excel as .xlsx.
fault-broken-zip = This workbook is damaged ({ $reason }).
    .hint = Take a copy or save it again.
fault-broken-workbook = This workbook cannot be read ({ $reason }).
    .hint = Open it in Excel and save it again.
fault-workbook-too-large = This workbook is far too large when unpacked ({ $size } MB).
    .hint = Use a folder of CSV or Parquet files.
fault-sheet-too-large = A sheet runs to row { $rows } and column { $columns }; that is too large.
    .hint = Delete the empty rows and columns behind the data, or use a folder of CSV files.
fault-no-known-sheet = This workbook has no sheet that netmap knows.
    .hint = Make an empty workbook with: netmap new.
fault-number-id = The code was typed as a number of more than 15 digits; Excel has changed the last ones.
    .hint = Format the cell as text and type the code again.
fault-double-heading = The heading { $value } stands there twice.
    .hint = Give every column its own heading or remove one.
fault-row-too-long = This row has cells without a heading; the first is "{ $value }".
    .hint = There are { $expected } headings. Give the column a heading, or put text that holds a separator between quotation marks.
fault-nul = This cell holds an invisible character (NUL).
    .hint = Type the cell again or save the file again as text.
fault-no-heading = The row of headings is missing.
    .hint = Put the headings of the sheet { $table } in the first row.

## Quick form

fault-quick-name = { $name } is not in the list of contacts.
    .hint = Did you mean: { $near }?
fault-quick-name-twice = { $name } stands in the list more than once (rows { $rows }); the answer now holds for all of them.
    .hint = Make the names different, for instance "neighbour Ans" and "aunt Ans".
fault-quick-contradiction = The question over the whole list names { $name }, but row { $other } says the opposite.
    .hint = Choose which answer is right and change the other.
fault-quick-role = "Who is it?" is empty for { $name }; this person is now counted as own network.
    .hint = Fill in who it is, for instance neighbour, volunteer or professional.

fault-broken-archive = This zip file is damaged ({ $reason }).
    .hint = Make the export again, or unpack it and give the folder.
fault-zip-outside = This zip file wants to write outside its own folder. netmap does not open it.
    .hint = Ask for a new export.
fault-zip-too-big = This zip file becomes too big when it opens. netmap does not open it.
    .hint = Unpack it yourself, look at what is in it and give the folder.
fault-zip-twice = Two files in this zip have the same name ({ $name }). netmap cannot know which one counts.
    .hint = Unpack it yourself, choose one and give the folder.
fault-no-edges = There is no list of ties in it: no two columns for both ends.
    .hint = Name them in a mapping (source and target of edges). A matrix of zeros and ones is no list.
fault-several-networks = There is more than one network in it ({ $files }).
    .hint = Give one of these files, or put each network in a folder of its own.
fault-only-distances = It tells distances, and a distance is no tie.
    .hint = Give another list; or say in a mapping which column is the strength of edges, with most = "low".
fault-survey-export = These are answers as Qualtrics exports them: a column per question and three rows of headings.
    .hint = Make a file of the people, one of their contacts and one of the ties; netmap reads these as egor.
fault-no-egos = There is no table of egos in it.
    .hint = Give the folder with the files of one study.
fault-several-studies = There are files of more than one study in it ({ $files }).
    .hint = Put every study in a folder of its own.
fault-broken-xml = This is not a sound XML file ({ $reason }).
    .hint = Save it again in the program it came from.
fault-other-xml = This XML file begins with { $found }, not with { $wanted }.
    .hint = See whether it is the right kind of file.
fault-no-interviews = There is no Network Canvas interview in it.
    .hint = Give the zip or the folder of an export.
fault-no-directory = There are no organisations or services in it in a form that netmap knows.
    .hint = Give the folder, zip file or JSON file of the directory.
fault-several-directories = The same table is in it more than once ({ $files }).
    .hint = Put every directory in a folder of its own.
